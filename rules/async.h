/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * async.h - what runs later: interrupts, work, timers, threads, RCU callbacks.
 */
#pragma once
#include "types.h"

ll_headers(<linux/interrupt.h>, <linux/workqueue.h>, <linux/timer.h>, <linux/kthread.h>,
	   <linux/rcupdate.h>, <linux/notifier.h>)

struct blocking_notifier_head;
struct device;
struct delayed_work;
struct notifier_block;
struct task_struct;
struct timer_list;
struct work_struct;
struct workqueue_struct;
typedef int (*irq_handler_t)(int irq, void *dev_id);
typedef void (*rcu_callback_t)(struct rcu_head *head);

/* kernel/irq/manage.c: the handler gets @dev until free_irq() returns */
int request_irq(unsigned int irq, irq_handler_t handler ll_calls(later, dev), unsigned long flags,
		const char *name, void *dev ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
int request_threaded_irq(unsigned int irq, irq_handler_t handler ll_calls(later, dev) ll_maybe_null,
			 irq_handler_t thread_fn ll_calls(later, dev) ll_maybe_null,
			 unsigned long flags, const char *name,
			 void *dev ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
int devm_request_irq(struct device *dev, unsigned int irq,
		     irq_handler_t handler ll_calls(later, dev_id), unsigned long irqflags,
		     const char *devname, void *dev_id ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
int devm_request_threaded_irq(struct device *dev, unsigned int irq,
			      irq_handler_t handler ll_calls(later, dev_id) ll_maybe_null,
			      irq_handler_t thread_fn ll_calls(later, dev_id) ll_maybe_null,
			      unsigned long irqflags, const char *devname ll_maybe_null,
			      void *dev_id ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
const void *free_irq(unsigned int irq, void *dev_id ll_nouse ll_maybe_null);
void devm_free_irq(struct device *dev, unsigned int irq, void *dev_id ll_nouse ll_maybe_null);

/*
 * kernel/workqueue.c: a queued work item is used until its function ran; whoever queues it with a
 * reference hands that on to the function.
 */
bool queue_work_on(int cpu, struct workqueue_struct *wq, struct work_struct *work ll_keeps);
bool queue_work(struct workqueue_struct *wq, struct work_struct *work ll_keeps);
bool schedule_work(struct work_struct *work ll_keeps);
bool queue_delayed_work_on(int cpu, struct workqueue_struct *wq, struct delayed_work *work ll_keeps,
			   unsigned long delay);
bool queue_delayed_work(struct workqueue_struct *wq, struct delayed_work *dwork ll_keeps,
			unsigned long delay);
bool mod_delayed_work_on(int cpu, struct workqueue_struct *wq, struct delayed_work *dwork ll_keeps,
			 unsigned long delay);
bool mod_delayed_work(struct workqueue_struct *wq, struct delayed_work *dwork ll_keeps,
		      unsigned long delay);
bool schedule_delayed_work(struct delayed_work *dwork ll_keeps, unsigned long delay);
bool cancel_work(struct work_struct *work);
bool cancel_work_sync(struct work_struct *work);
bool cancel_delayed_work(struct delayed_work *dwork);
bool cancel_delayed_work_sync(struct delayed_work *dwork);
bool flush_work(struct work_struct *work);
bool flush_delayed_work(struct delayed_work *dwork);
void destroy_workqueue(struct workqueue_struct *wq);

/* include/linux/timer.h */
void add_timer(struct timer_list *timer ll_keeps);
int mod_timer(struct timer_list *timer ll_keeps, unsigned long expires);
int timer_delete(struct timer_list *timer) ll_optional;
int timer_delete_sync(struct timer_list *timer) ll_optional;

/* kernel/kthread.c: the thread gets @data; an error pointer when it cannot be created */
struct task_struct *kthread_create_on_node(int (*threadfn)(void *data) ll_calls(later, data),
					   void *data ll_keeps ll_on(ret > 0) ll_nouse
						ll_maybe_null, int node, const char *namefmt, ...)
	ll_spelled(kthread_create) ll_returns_fresh ll_returns_err;
int kthread_stop(struct task_struct *k);
int wake_up_process(struct task_struct *tsk);

/* kernel/rcu/tree.c: the callback runs after a grace period, and what @head is in goes to it */
void call_rcu(struct rcu_head *head ll_keeps, rcu_callback_t func ll_calls(later, head));

/* kernel/notifier.c */
int blocking_notifier_chain_register(struct blocking_notifier_head *nh,
				     struct notifier_block *nb ll_keeps);
int blocking_notifier_chain_unregister(struct blocking_notifier_head *nh,
				       struct notifier_block *nb);
