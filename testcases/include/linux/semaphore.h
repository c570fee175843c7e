/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * semaphore.h - semaphores, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_SEMAPHORE_H
#define LIFELINT_TEST_SEMAPHORE_H

#include <linux/types.h>

struct semaphore {
	unsigned int count;
};

int down_interruptible(struct semaphore *sem);
int down_trylock(struct semaphore *sem);
int down_timeout(struct semaphore *sem, long jiffies);
void up(struct semaphore *sem);

#endif
