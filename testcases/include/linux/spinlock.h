/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * spinlock.h - spin locks, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_SPINLOCK_H
#define LIFELINT_TEST_SPINLOCK_H

#include <linux/cleanup.h>
#include <linux/types.h>

typedef struct raw_spinlock {
	int raw_lock;
} raw_spinlock_t;

typedef struct spinlock {
	struct raw_spinlock rlock;
} spinlock_t;

#define DEFINE_SPINLOCK(x) spinlock_t x

raw_spinlock_t *spinlock_check(spinlock_t *lock);
unsigned long _raw_spin_lock_irqsave(raw_spinlock_t *lock);

void spin_lock(spinlock_t *lock);
void spin_unlock(spinlock_t *lock);
void spin_lock_irq(spinlock_t *lock);
void spin_unlock_irq(spinlock_t *lock);
void spin_lock_bh(spinlock_t *lock);
void spin_unlock_bh(spinlock_t *lock);
int spin_trylock(spinlock_t *lock);
void spin_unlock_irqrestore(spinlock_t *lock, unsigned long flags);

#define spin_lock_irqsave(lock, flags)                                                             \
	do {                                                                                       \
		flags = _raw_spin_lock_irqsave(spinlock_check(lock));                              \
	} while (0)

DEFINE_LOCK_GUARD_1(spinlock, spinlock_t, spin_lock(_T->lock), spin_unlock(_T->lock))

#endif
