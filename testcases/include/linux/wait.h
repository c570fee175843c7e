/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * wait.h - wait queues, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_WAIT_H
#define LIFELINT_TEST_WAIT_H

#include <linux/spinlock.h>

struct lock_class_key;

struct wait_queue_head {
	spinlock_t lock;
	struct list_head head;
};
typedef struct wait_queue_head wait_queue_head_t;

void __init_waitqueue_head(struct wait_queue_head *wq_head, const char *name,
			   struct lock_class_key *key);
int __wake_up(struct wait_queue_head *wq_head, unsigned int mode, int nr, void *key);

#define init_waitqueue_head(wq_head) __init_waitqueue_head((wq_head), #wq_head, NULL)
#define wake_up(x) __wake_up(x, 3, 1, NULL)

#endif
