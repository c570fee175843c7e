/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * kref.h - kref, refcount_t and counters used as reference counts.
 */
#pragma once
#include "types.h"

ll_headers(<linux/kref.h>, <linux/refcount.h>, <linux/atomic.h>, <linux/spinlock.h>)

struct mutex;

/* include/linux/kref.h, Documentation/core-api/kref.rst; kref_put() returns 1 when release ran */
void kref_init(struct kref *kref ll_initializes);
void kref_get(struct kref *kref ll_gets);
int kref_get_unless_zero(struct kref *kref ll_gets) ll_on(ret);
int kref_put(struct kref *kref ll_puts, void (*release)(struct kref *kref) ll_release_param)
	ll_dies_on(ret);
unsigned int kref_read(const struct kref *kref);

/* include/linux/kref.h: the lock is held on entry to release, which has to unlock it */
int kref_put_mutex(struct kref *kref ll_puts, void (*release)(struct kref *kref) ll_release_param,
		   struct mutex *mutex)
	ll_dies_on(ret);
int kref_put_lock(struct kref *kref ll_puts, void (*release)(struct kref *kref) ll_release_param,
		  spinlock_t *lock)
	ll_dies_on(ret);

/*
 * include/linux/refcount.h: true when the count reached zero; the caller then destroys the object
 */
void refcount_inc(refcount_t *r ll_gets);
bool refcount_inc_not_zero(refcount_t *r ll_gets) ll_on(ret);
bool refcount_dec_and_test(refcount_t *r ll_puts) ll_last_on(ret);
bool refcount_dec_and_mutex_lock(refcount_t *r ll_puts,
				 struct mutex *lock ll_locks(mutex) ll_on(ret))
	ll_last_on(ret);
bool refcount_dec_and_lock(refcount_t *r ll_puts, spinlock_t *lock ll_locks(spin) ll_on(ret))
	ll_last_on(ret);
bool refcount_dec_and_lock_irqsave(refcount_t *r ll_puts,
				   spinlock_t *lock ll_locks(spin) ll_on(ret),
				   unsigned long *flags ll_stores)
	ll_last_on(ret);
void refcount_dec(refcount_t *r ll_puts ll_never_last);
bool refcount_dec_if_one(refcount_t *r ll_puts) ll_on(ret) ll_last_on(ret);
unsigned int refcount_read(const refcount_t *r);
void refcount_set(refcount_t *r, int n);

/*
 * Documentation/core-api/refcount-vs-atomic.rst, Documentation/atomic_t.txt. An atomic_t counts
 * anything, most often no references; a test and a change are one step only in the last group.
 */
int atomic_read(const atomic_t *v ll_counts(read));
long long atomic64_read(const atomic64_t *v ll_counts(read)) ll_optional;
long atomic_long_read(const atomic_long_t *v ll_counts(read)) ll_optional;
void atomic_inc(atomic_t *v ll_counts(change));
void atomic_dec(atomic_t *v ll_counts(change));
void atomic_add(int i, atomic_t *v ll_counts(change));
void atomic_sub(int i, atomic_t *v ll_counts(change));
void atomic64_inc(atomic64_t *v ll_counts(change)) ll_optional;
void atomic64_dec(atomic64_t *v ll_counts(change)) ll_optional;
void atomic_long_inc(atomic_long_t *v ll_counts(change)) ll_optional;
void atomic_long_dec(atomic_long_t *v ll_counts(change)) ll_optional;
bool atomic_dec_and_test(atomic_t *v ll_counts(update));
bool atomic_inc_and_test(atomic_t *v ll_counts(update));
bool atomic_inc_not_zero(atomic_t *v ll_counts(update));
bool atomic_add_unless(atomic_t *v ll_counts(update), int a, int u);
int atomic_dec_if_positive(atomic_t *v ll_counts(update));
