/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * xarray.h - arrays of pointers, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_XARRAY_H
#define LIFELINT_TEST_XARRAY_H

#include <linux/spinlock.h>
#include <linux/slab.h>

struct xarray {
	spinlock_t xa_lock;
	void *xa_head;
};

struct xa_state {
	struct xarray *xa;
	unsigned long xa_index;
};

#define xa_lock(xa) spin_lock(&(xa)->xa_lock)
#define xa_unlock(xa) spin_unlock(&(xa)->xa_lock)

void *xa_load(struct xarray *, unsigned long index);
void *xa_store(struct xarray *, unsigned long index, void *entry, gfp_t);
void *xa_erase(struct xarray *, unsigned long index);
void *__xa_store(struct xarray *, unsigned long index, void *entry, gfp_t);
void *__xa_erase(struct xarray *, unsigned long index);
int xa_insert(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp);
void *__xa_cmpxchg(struct xarray *, unsigned long index, void *old, void *entry, gfp_t);
int __xa_insert(struct xarray *, unsigned long index, void *entry, gfp_t);
void *xa_cmpxchg(struct xarray *xa, unsigned long index, void *old, void *entry, gfp_t gfp);
int xa_err(void *entry);
bool xa_is_err(const void *entry);

#define xas_lock(xas) xa_lock((xas)->xa)
#define xas_unlock(xas) xa_unlock((xas)->xa)

void *xas_find(struct xa_state *, unsigned long max);
void *xas_store(struct xa_state *, void *entry);

#endif
