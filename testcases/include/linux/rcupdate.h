/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * rcupdate.h - readers that block nobody, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_RCUPDATE_H
#define LIFELINT_TEST_RCUPDATE_H

#include <linux/types.h>

#define rcu_head callback_head

struct callback_head {
	struct callback_head *next;
	void (*func)(struct callback_head *head);
};

void kvfree_call_rcu(struct rcu_head *head, void *ptr);
void rcu_read_lock(void);
void rcu_read_unlock(void);

#define kfree_rcu(ptr, rhf) kvfree_call_rcu(&(ptr)->rhf, (void *)(ptr))

#endif
