/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * workqueue.h - work items, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_WORKQUEUE_H
#define LIFELINT_TEST_WORKQUEUE_H

#include <linux/types.h>
#include <linux/container_of.h>

struct work_struct;
struct workqueue_struct;
typedef void (*work_func_t)(struct work_struct *work);

struct work_struct {
	struct list_head entry;
	work_func_t func;
};

struct delayed_work {
	struct work_struct work;
	struct workqueue_struct *wq;
};

void __init_work(struct work_struct *work, int onstack);
bool schedule_work(struct work_struct *work);
bool queue_work(struct workqueue_struct *wq, struct work_struct *work);
bool cancel_work_sync(struct work_struct *work);
bool disable_work_sync(struct work_struct *work);
bool flush_work(struct work_struct *work);
bool queue_delayed_work(struct workqueue_struct *wq, struct delayed_work *dwork,
			unsigned long delay);
bool cancel_work(struct work_struct *work);
bool cancel_delayed_work_sync(struct delayed_work *dwork);
struct workqueue_struct *alloc_workqueue(const char *fmt, unsigned int flags, int max_active, ...);
void destroy_workqueue(struct workqueue_struct *wq);

#define INIT_WORK(_work, _func)                                                                    \
	do {                                                                                       \
		__init_work((_work), 0);                                                           \
		(_work)->func = (_func);                                                           \
	} while (0)
#define INIT_DELAYED_WORK(_work, _func) INIT_WORK(&(_work)->work, (_func))

#endif
