/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * kthread.h - kernel threads, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_KTHREAD_H
#define LIFELINT_TEST_KTHREAD_H

#include <linux/err.h>
#include <linux/types.h>

struct task_struct;

struct task_struct *kthread_create_on_node(int (*threadfn)(void *data), void *data, int node,
					   const char namefmt[], ...);
int wake_up_process(struct task_struct *tsk);
int kthread_stop(struct task_struct *k);
bool kthread_should_stop(void);

#define kthread_create(threadfn, data, namefmt, arg...)                                            \
	kthread_create_on_node(threadfn, data, -1, namefmt, ##arg)
#define kthread_run(threadfn, data, namefmt, ...)                                                  \
	({                                                                                         \
		struct task_struct *__k = kthread_create(threadfn, data, namefmt, ##__VA_ARGS__); \
		if (!IS_ERR(__k))                                                                  \
			wake_up_process(__k);                                                      \
		__k;                                                                               \
	})

#endif
