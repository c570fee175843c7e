/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * async.h - what runs later: interrupts, work, timers, threads, RCU callbacks, notifiers.
 */
#pragma once
#include "types.h"

ll_headers(<linux/interrupt.h>, <linux/workqueue.h>, <linux/timer.h>, <linux/hrtimer.h>,
	   <linux/kthread.h>, <linux/rcupdate.h>, <linux/notifier.h>, <linux/reboot.h>,
	   <linux/suspend.h>, <linux/pm_qos.h>, <linux/irq_work.h>, <linux/rcutree.h>,
	   <linux/irq.h>, <linux/cpuhotplug.h>, <linux/memory.h>, <linux/panic_notifier.h>, <linux/kdebug.h>,
	   <linux/async.h>, <linux/devm-helpers.h>)

struct atomic_notifier_head;
struct blocking_notifier_head;
struct callback_head;
struct cpumask;
struct delayed_work;
struct device;
struct hrtimer;
struct irq_work;
struct kthread_delayed_work;
struct kthread_work;
struct kthread_worker;
struct lock_class_key;
struct lockdep_map;
struct notifier_block;
struct raw_notifier_head;
struct rcu_work;
struct srcu_notifier_head;
struct task_struct;
struct tasklet_struct;
struct timer_list;
struct work_struct;
struct workqueue_struct;
typedef void (*async_func_t)(void *data, u64 cookie);
typedef int (*irq_handler_t)(int irq, void *dev_id);
typedef void (*rcu_callback_t)(struct rcu_head *head);

/* kernel/irq/manage.c: the handler gets @dev until free_irq() returns */
int request_irq(unsigned int irq, irq_handler_t handler ll_calls(later, dev),
		unsigned long flags ll_asleep_if(0x00080000), const char *name,
		void *dev ll_registers(irq) ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
int request_threaded_irq(unsigned int irq,
			 irq_handler_t handler ll_calls(later, dev) ll_maybe_null,
			 irq_handler_t thread_fn ll_calls(later, dev) ll_maybe_null,
			 unsigned long flags ll_asleep_if(0x00080000), const char *name,
			 void *dev ll_registers(irq) ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0);
int request_any_context_irq(unsigned int irq, irq_handler_t handler ll_calls(later, dev_id),
			    unsigned long flags ll_asleep_if(0x00080000), const char *name,
			    void *dev_id ll_registers(irq) ll_on(ret >= 0) ll_keeps ll_nouse
			      ll_maybe_null);
int request_percpu_irq(unsigned int irq, irq_handler_t handler ll_calls(later),
		       const char *devname, void *percpu_dev_id);
const void *free_irq(unsigned int irq, void *dev_id ll_unregisters(irq) ll_nouse ll_maybe_null);

/* kernel/irq/devres.c: the device's last step before its memory goes */
int devm_request_irq(struct device *dev, unsigned int irq,
		     irq_handler_t handler ll_calls(later, dev_id), unsigned long irqflags
		ll_asleep_if(0x00080000),
		     const char *devname ll_maybe_null,
		     void *dev_id ll_registers(irq) ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0) ll_managed(dev);
int devm_request_threaded_irq(struct device *dev, unsigned int irq,
			      irq_handler_t handler ll_calls(later, dev_id) ll_maybe_null,
			      irq_handler_t thread_fn ll_calls(later, dev_id) ll_maybe_null,
			      unsigned long irqflags ll_asleep_if(0x00080000), const char *devname
			ll_maybe_null,
			      void *dev_id ll_registers(irq) ll_keeps ll_nouse ll_maybe_null)
	ll_on(ret == 0) ll_managed(dev);
int devm_request_any_context_irq(struct device *dev, unsigned int irq,
				 irq_handler_t handler ll_calls(later, dev_id),
				 unsigned long irqflags
				ll_asleep_if(0x00080000), const char *devname ll_maybe_null,
				 void *dev_id ll_registers(irq) ll_on(ret >= 0) ll_keeps ll_nouse
				   ll_maybe_null)
	ll_managed(dev);
void devm_free_irq(struct device *dev, unsigned int irq,
		   void *dev_id ll_unregisters(irq) ll_nouse ll_maybe_null)
	ll_managed(dev);

/* kernel/irq/manage.c, include/linux/interrupt.h: disable_irq() waits for the handlers */
void disable_irq(unsigned int irq ll_stops(irq));
void synchronize_irq(unsigned int irq ll_stops(irq));
void disable_irq_nosync(unsigned int irq);
void enable_irq(unsigned int irq);
int irq_set_irq_wake(unsigned int irq, unsigned int on);
int enable_irq_wake(unsigned int irq);
int disable_irq_wake(unsigned int irq);
int irq_set_affinity_hint(unsigned int irq, const struct cpumask *m);
int irq_set_irq_type(unsigned int irq, unsigned int type);
u32 irq_get_trigger_type(unsigned int irq);
int irq_set_affinity_and_hint(unsigned int irq, const struct cpumask *m);

/* kernel/workqueue.c: INIT_WORK() and INIT_DELAYED_WORK() are macros over these */
void __init_work(struct work_struct *work ll_inits(work), int onstack) ll_spelled(INIT_WORK);
/* include/linux/devm-helpers.h: devres waits for the work before it frees what came earlier */
int devm_work_autocancel(struct device *dev, struct work_struct *w ll_inits(work),
			 void (*worker)(struct work_struct *work) ll_calls(later))
	ll_managed(dev);
int devm_delayed_work_autocancel(struct device *dev, struct delayed_work *w ll_inits(work),
				 void (*worker)(struct work_struct *work) ll_calls(later))
	ll_managed(dev);
void lockdep_init_map_type(struct lockdep_map *lock, const char *name,
			   struct lock_class_key *key, int subclass, u8 inner, u8 outer,
			   u8 lock_type);

/*
 * kernel/workqueue.c: a queued work item is used until its function ran; whoever queues it with
 * a reference hands that on to the function.
 */
bool queue_work_on(int cpu, struct workqueue_struct *wq,
		   struct work_struct *work ll_arms(work) ll_keeps);
bool queue_work(struct workqueue_struct *wq,
		struct work_struct *work ll_arms(work) ll_keeps);
bool schedule_work(struct work_struct *work ll_arms(work) ll_keeps);
bool schedule_work_on(int cpu, struct work_struct *work ll_arms(work) ll_keeps);
bool queue_delayed_work_on(int cpu, struct workqueue_struct *wq,
			   struct delayed_work *work ll_arms(delayed_work) ll_keeps,
			   unsigned long delay);
bool queue_delayed_work(struct workqueue_struct *wq,
			struct delayed_work *dwork ll_arms(delayed_work) ll_keeps,
			unsigned long delay);
bool mod_delayed_work_on(int cpu, struct workqueue_struct *wq,
			 struct delayed_work *dwork ll_arms(delayed_work) ll_keeps,
			 unsigned long delay);
bool mod_delayed_work(struct workqueue_struct *wq,
		      struct delayed_work *dwork ll_arms(delayed_work) ll_keeps,
		      unsigned long delay);
bool schedule_delayed_work(struct delayed_work *dwork ll_arms(delayed_work) ll_keeps,
			   unsigned long delay);
bool schedule_delayed_work_on(int cpu, struct delayed_work *dwork ll_arms(delayed_work) ll_keeps,
			      unsigned long delay);
bool queue_rcu_work(struct workqueue_struct *wq,
		    struct rcu_work *rwork ll_arms(work) ll_keeps);

/*
 * kernel/workqueue.c: only the synchronous ones wait for the function; a flushed item may be
 * queued again
 */
bool cancel_work(struct work_struct *work) ll_takes_back;
bool cancel_delayed_work(struct delayed_work *dwork) ll_takes_back;
unsigned int work_busy(struct work_struct *work);
bool cancel_work_sync(struct work_struct *work ll_stops(work)) ll_takes_back;
bool cancel_delayed_work_sync(struct delayed_work *dwork ll_stops(delayed_work)) ll_takes_back;
bool disable_work_sync(struct work_struct *work ll_stops(work) ll_for_good) ll_takes_back
		         ll_optional;
bool disable_delayed_work_sync(struct delayed_work *dwork ll_stops(delayed_work) ll_for_good)
			         ll_takes_back
	ll_optional;
bool disable_work(struct work_struct *work) ll_takes_back ll_optional;
bool disable_delayed_work(struct delayed_work *dwork) ll_takes_back ll_optional;
bool enable_work(struct work_struct *work) ll_optional;
bool enable_delayed_work(struct delayed_work *dwork) ll_optional;
bool flush_work(struct work_struct *work ll_stops(work));
bool flush_delayed_work(struct delayed_work *dwork ll_stops(delayed_work));
bool flush_rcu_work(struct rcu_work *rwork ll_stops(work));

/*
 * kernel/workqueue.c: draining waits for what is queued, not for delayed work that waits for
 * its timer
 */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 16, 0)
struct workqueue_struct *alloc_workqueue_noprof(const char *fmt, unsigned int flags, int max_active,
						...)
	ll_spelled(alloc_workqueue) ll_returns_kind(workqueue, destroy_workqueue)
	ll_returns_null ll_optional;
#endif
struct workqueue_struct *alloc_workqueue(const char *fmt, unsigned int flags, int max_active, ...)
	ll_returns_kind(workqueue, destroy_workqueue) ll_returns_null ll_optional;
void destroy_workqueue(struct workqueue_struct *wq ll_stops(work) ll_drops(workqueue));
void __flush_workqueue(struct workqueue_struct *wq ll_stops(work)) ll_spelled(flush_workqueue);
void drain_workqueue(struct workqueue_struct *wq ll_stops(work));

/*
 * include/linux/timer.h, kernel/time/timer.c: timer_setup() is a macro over these; the names of
 * 6.16 differ
 */
void init_timer_key(struct timer_list *timer ll_inits(timer),
		    void (*func)(struct timer_list *) ll_calls(later) ll_maybe_null,
		    unsigned int flags, const char *name, struct lock_class_key *key)
	ll_spelled(timer_setup) ll_optional;
void timer_init_key(struct timer_list *timer ll_inits(timer),
		    void (*func)(struct timer_list *) ll_calls(later) ll_maybe_null,
		    unsigned int flags, const char *name, struct lock_class_key *key)
	ll_spelled(timer_setup) ll_optional;
void add_timer(struct timer_list *timer ll_arms(timer) ll_keeps);
void add_timer_on(struct timer_list *timer ll_arms(timer) ll_keeps, int cpu);
int mod_timer(struct timer_list *timer ll_arms(timer) ll_keeps, unsigned long expires);
int mod_timer_pending(struct timer_list *timer ll_arms(timer) ll_keeps, unsigned long expires);
int timer_reduce(struct timer_list *timer ll_arms(timer) ll_keeps, unsigned long expires);
int timer_delete(struct timer_list *timer) ll_takes_back;
int del_timer(struct timer_list *timer) ll_takes_back ll_optional;
int try_to_del_timer_sync(struct timer_list *timer) ll_takes_back ll_optional;
int timer_delete_sync_try(struct timer_list *timer) ll_takes_back ll_optional;
int timer_shutdown(struct timer_list *timer) ll_takes_back;
int timer_pending(const struct timer_list *timer);
int timer_delete_sync(struct timer_list *timer ll_stops(timer)) ll_takes_back;
int timer_shutdown_sync(struct timer_list *timer ll_stops(timer) ll_for_good) ll_takes_back;
int del_timer_sync(struct timer_list *timer ll_stops(timer)) ll_takes_back
	ll_spelled(del_timer_sync) ll_optional;

/* include/linux/hrtimer.h, kernel/time/hrtimer.c */
void hrtimer_init(struct hrtimer *timer ll_inits(hrtimer), int which_clock, int mode) ll_optional;
void hrtimer_setup(struct hrtimer *timer ll_inits(hrtimer),
		   int (*function)(struct hrtimer *) ll_calls(later), int clock_id, int mode)
	ll_optional;
void hrtimer_start(struct hrtimer *timer ll_arms(hrtimer) ll_keeps, long long tim, const int mode);
void hrtimer_start_range_ns(struct hrtimer *timer ll_arms(hrtimer) ll_keeps, long long tim,
			    u64 range_ns, const int mode);
void hrtimer_start_expires(struct hrtimer *timer ll_arms(hrtimer) ll_keeps, int mode);
void hrtimer_restart(struct hrtimer *timer ll_arms(hrtimer) ll_keeps);
int hrtimer_cancel(struct hrtimer *timer ll_stops(hrtimer)) ll_takes_back;
int hrtimer_try_to_cancel(struct hrtimer *timer) ll_takes_back;
u64 hrtimer_forward(struct hrtimer *timer, long long now, long long interval);
u64 hrtimer_forward_now(struct hrtimer *timer, long long interval);
bool hrtimer_active(const struct hrtimer *timer);

/* include/linux/interrupt.h, kernel/softirq.c: tasklets */
void tasklet_setup(struct tasklet_struct *t ll_inits(tasklet),
		   void (*callback)(struct tasklet_struct *) ll_calls(later));
void tasklet_init(struct tasklet_struct *t ll_inits(tasklet),
		  void (*func)(unsigned long) ll_calls(later), unsigned long data);
void tasklet_schedule(struct tasklet_struct *t ll_arms(tasklet) ll_keeps);
void tasklet_hi_schedule(struct tasklet_struct *t ll_arms(tasklet) ll_keeps);
void tasklet_kill(struct tasklet_struct *t ll_stops(tasklet));
void tasklet_enable(struct tasklet_struct *t);
void tasklet_disable(struct tasklet_struct *t ll_stops(tasklet) ll_for_good);
void tasklet_unlock_wait(struct tasklet_struct *t ll_stops(tasklet));
void tasklet_disable_nosync(struct tasklet_struct *t);

/* kernel/irq_work.c */
bool irq_work_queue(struct irq_work *work ll_arms(irq_work) ll_keeps);
void irq_work_sync(struct irq_work *work ll_stops(irq_work));

/* kernel/kthread.c: the thread gets @data; an error pointer when it cannot be created */
struct task_struct *kthread_create_on_node(int (*threadfn)(void *data) ll_calls(later, data),
					   void *data ll_keeps ll_on(ret > 0) ll_nouse
						ll_maybe_null, int node, const char *namefmt, ...)
	ll_spelled(kthread_create) ll_arms(kthread) ll_returns_fresh ll_returns_err;
int kthread_stop(struct task_struct *k ll_stops(kthread));
int kthread_stop_put(struct task_struct *k ll_stops(kthread) ll_puts) ll_optional;
int wake_up_process(struct task_struct *tsk);
bool kthread_should_stop(void);
int kthread_park(struct task_struct *k);
void kthread_unpark(struct task_struct *k);
bool kthread_should_park(void);
void kthread_parkme(void);
void kthread_bind(struct task_struct *k, unsigned int cpu);
bool kthread_queue_work(struct kthread_worker *worker ll_nouse,
			struct kthread_work *work ll_arms(kthread_work) ll_keeps);
bool kthread_queue_delayed_work(struct kthread_worker *worker ll_nouse,
				struct kthread_delayed_work *dwork ll_arms(kthread_work) ll_keeps,
				unsigned long delay);
bool kthread_mod_delayed_work(struct kthread_worker *worker ll_nouse,
			      struct kthread_delayed_work *dwork ll_arms(kthread_work) ll_keeps,
			      unsigned long delay);
bool kthread_cancel_work_sync(struct kthread_work *work ll_stops(kthread_work)) ll_takes_back;
bool kthread_cancel_delayed_work_sync(struct kthread_delayed_work *work
				        ll_stops(kthread_work)) ll_takes_back;
void kthread_flush_work(struct kthread_work *work ll_stops(kthread_work));
void kthread_flush_worker(struct kthread_worker *worker ll_stops(kthread_work));
void kthread_destroy_worker(struct kthread_worker *worker ll_stops(kthread_work)
			      ll_drops(kthread_worker));

/* kernel/rcu/tree.c: the callback runs after a grace period, and what @head is in goes to it */
void call_rcu(struct callback_head *head ll_keeps, rcu_callback_t func ll_calls(later, head));

/*
 * kernel/notifier.c, kernel/reboot.c, kernel/power/main.c, net/core/dev.c: the call may come
 * until the unregistration returns
 */
int blocking_notifier_chain_register(struct blocking_notifier_head *nh,
				     struct notifier_block *nb ll_registers(notifier) ll_keeps);
int blocking_notifier_chain_unregister(struct blocking_notifier_head *nh,
				       struct notifier_block *nb ll_unregisters(notifier))
				ll_absent_ok;
int atomic_notifier_chain_register(struct atomic_notifier_head *nh,
				   struct notifier_block *nb ll_registers(notifier) ll_keeps);
int atomic_notifier_chain_unregister(struct atomic_notifier_head *nh,
				     struct notifier_block *nb ll_unregisters(notifier))
				ll_absent_ok;
int raw_notifier_chain_register(struct raw_notifier_head *nh,
				struct notifier_block *nb ll_registers(notifier) ll_keeps);
int raw_notifier_chain_unregister(struct raw_notifier_head *nh,
				  struct notifier_block *nb ll_unregisters(notifier)) ll_absent_ok;
int srcu_notifier_chain_register(struct srcu_notifier_head *nh,
				 struct notifier_block *nb ll_registers(notifier) ll_keeps);
int srcu_notifier_chain_unregister(struct srcu_notifier_head *nh,
				   struct notifier_block *nb ll_unregisters(notifier)) ll_absent_ok;
int register_reboot_notifier(struct notifier_block *arg0 ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int unregister_reboot_notifier(struct notifier_block *arg0 ll_unregisters(notifier)) ll_absent_ok;
int register_restart_handler(struct notifier_block *arg0 ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int unregister_restart_handler(struct notifier_block *arg0 ll_unregisters(notifier)) ll_absent_ok;
int register_die_notifier(struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int unregister_die_notifier(struct notifier_block *nb ll_unregisters(notifier)) ll_absent_ok;
int register_pm_notifier(struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int unregister_pm_notifier(struct notifier_block *nb ll_unregisters(notifier)) ll_absent_ok;
int blocking_notifier_call_chain(struct blocking_notifier_head *nh, unsigned long val, void *v);
int atomic_notifier_call_chain(struct atomic_notifier_head *nh, unsigned long val, void *v);
int raw_notifier_call_chain(struct raw_notifier_head *nh, unsigned long val, void *v);
int srcu_notifier_call_chain(struct srcu_notifier_head *nh, unsigned long val, void *v);
int devm_register_reboot_notifier(struct device *,
				  struct notifier_block *arg1 ll_registers(notifier) ll_keeps)
	ll_on(ret == 0) ll_managed(0);

/* kernel/async.c */
u64 async_schedule_node(async_func_t func ll_calls(later, data), void *data ll_keeps ll_nouse,
			int node);
void async_synchronize_full(void);
