/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * mutex.h - mutexes, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_MUTEX_H
#define LIFELINT_TEST_MUTEX_H

#include <linux/types.h>
#include <linux/cleanup.h>

struct mutex {
	long owner;
};

#define DEFINE_MUTEX(name) struct mutex name

struct lock_class_key;

void __mutex_init(struct mutex *lock, const char *name, struct lock_class_key *key);
void mutex_destroy(struct mutex *lock);
void mutex_lock(struct mutex *lock);
int mutex_lock_interruptible(struct mutex *lock);
int mutex_trylock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);

#define mutex_init(mutex) __mutex_init((mutex), #mutex, NULL)

DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))

#endif
