/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * xarray.h - xarray, idr and radix tree.
 */
#pragma once
#include "types.h"

ll_headers(<linux/xarray.h>, <linux/idr.h>, <linux/radix-tree.h>)

struct xarray;
struct xa_limit;
struct idr;
struct ida;
struct radix_tree_root;
typedef unsigned xa_mark_t;

/* include/linux/xarray.h: XA_STATE() names the array once */
struct xa_state { struct xarray *xa ll_constant; };

/* include/linux/xarray.h: an entry is borrowed from the array while xa_lock or RCU is held */
void *xa_load(struct xarray *xa ll_looks_up(index), unsigned long index)
	ll_returns_borrowed(lock, xa) ll_returns_null;
void *xa_find(struct xarray *xa ll_looks_up(any), unsigned long *index ll_stores, unsigned long max,
	      xa_mark_t filter)
	ll_returns_borrowed(lock, xa) ll_returns_null;
void *xa_find_after(struct xarray *xa ll_looks_up(any), unsigned long *index ll_stores,
		    unsigned long max, xa_mark_t filter)
	ll_returns_borrowed(lock, xa) ll_returns_null;

/* lib/xarray.c, __xas_nomem(): the lock is dropped to allocate when the flags allow to sleep */
#define LL_SLEEPING_STORE ll_relocks(xa_lock, gfp, LL_GFP_MAY_SLEEP)

/*
 * include/linux/xarray.h: stores return the old entry, or an error entry that xa_err() reads;
 * those with two underscores want xa_lock held and may drop it to allocate ("may be released and
 * reacquired").
 */
void *xa_store(struct xarray *xa ll_inserts(index), unsigned long index,
	       void *entry ll_keeps ll_on(ret >= 0) ll_publishes ll_on(ret >= 0) ll_nouse
		ll_maybe_null, gfp_t gfp)
	ll_returns_fresh ll_returns_null ll_returns_err;
void *xa_store_bh(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp)
	ll_same(xa_store) ll_spelled(xa_store_bh);
void *xa_store_irq(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp)
	ll_same(xa_store) ll_spelled(xa_store_irq);
void *xa_cmpxchg(struct xarray *xa ll_claims(index), unsigned long index,
		 void *old ll_nouse ll_maybe_null,
		 void *entry ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
			ll_maybe_null, gfp_t gfp)
	ll_returns_fresh ll_returns_null ll_returns_err;
void *xa_cmpxchg_bh(struct xarray *xa, unsigned long index, void *old, void *entry, gfp_t gfp)
	ll_same(xa_cmpxchg) ll_spelled(xa_cmpxchg_bh);
void *xa_cmpxchg_irq(struct xarray *xa, unsigned long index, void *old, void *entry, gfp_t gfp)
	ll_same(xa_cmpxchg) ll_spelled(xa_cmpxchg_irq);
int xa_insert(struct xarray *xa ll_claims(index), unsigned long index,
	      void *entry ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
		ll_maybe_null, gfp_t gfp);
int xa_insert_bh(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp)
	ll_same(xa_insert) ll_spelled(xa_insert_bh);
int xa_insert_irq(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp)
	ll_same(xa_insert) ll_spelled(xa_insert_irq);
int xa_alloc(struct xarray *xa ll_claims(any), u32 *id ll_stores,
	     void *entry ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
		ll_maybe_null, struct xa_limit limit, gfp_t gfp);
int xa_alloc_bh(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, gfp_t gfp)
	ll_same(xa_alloc) ll_spelled(xa_alloc_bh);
int xa_alloc_irq(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, gfp_t gfp)
	ll_same(xa_alloc) ll_spelled(xa_alloc_irq);
int xa_alloc_cyclic(struct xarray *xa ll_claims(any), u32 *id ll_stores,
		    void *entry ll_keeps ll_on(ret >= 0) ll_publishes ll_on(ret >= 0) ll_nouse
			ll_maybe_null, struct xa_limit limit, u32 *next ll_stores, gfp_t gfp);
int xa_alloc_cyclic_bh(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, u32 *next,
		       gfp_t gfp)
	ll_same(xa_alloc_cyclic) ll_spelled(xa_alloc_cyclic_bh);
int xa_alloc_cyclic_irq(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, u32 *next,
			gfp_t gfp)
	ll_same(xa_alloc_cyclic) ll_spelled(xa_alloc_cyclic_irq);
void *__xa_store(struct xarray *xa LL_SLEEPING_STORE ll_inserts(index), unsigned long index,
		 void *entry ll_keeps ll_on(ret >= 0) ll_publishes ll_on(ret >= 0) ll_nouse
			ll_maybe_null, gfp_t gfp)
	ll_returns_fresh ll_returns_null ll_returns_err
	ll_called_with(xa->xa_lock);
void *__xa_cmpxchg(struct xarray *xa LL_SLEEPING_STORE ll_claims(index), unsigned long index,
		   void *old ll_nouse ll_maybe_null,
		   void *entry ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
			ll_maybe_null, gfp_t gfp)
	ll_returns_fresh ll_returns_null ll_returns_err
	ll_called_with(xa->xa_lock);
int __xa_insert(struct xarray *xa LL_SLEEPING_STORE ll_claims(index), unsigned long index,
		void *entry ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
			ll_maybe_null, gfp_t gfp)
	ll_called_with(xa->xa_lock);
int __xa_alloc(struct xarray *xa LL_SLEEPING_STORE ll_claims(any), u32 *id ll_stores,
	       void *entry ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
		ll_maybe_null, struct xa_limit limit, gfp_t gfp)
	ll_called_with(xa->xa_lock);
int __xa_alloc_cyclic(struct xarray *xa LL_SLEEPING_STORE ll_claims(any), u32 *id ll_stores,
		      void *entry ll_keeps ll_on(ret >= 0) ll_publishes ll_on(ret >= 0) ll_nouse
			ll_maybe_null, struct xa_limit limit, u32 *next ll_stores, gfp_t gfp)
	ll_called_with(xa->xa_lock);

/* include/linux/xarray.h: an erased entry is handed back */
void *xa_erase(struct xarray *xa ll_erases(index), unsigned long index)
	ll_returns_fresh ll_returns_null;
void *xa_erase_bh(struct xarray *xa, unsigned long index) ll_same(xa_erase) ll_spelled(xa_erase_bh);
void *xa_erase_irq(struct xarray *xa, unsigned long index)
	ll_same(xa_erase) ll_spelled(xa_erase_irq);
void *__xa_erase(struct xarray *xa, unsigned long index)
	ll_same(xa_erase) ll_spelled(__xa_erase) ll_called_with(xa->xa_lock);
void xa_release(struct xarray *xa ll_erases(index), unsigned long index);
int xa_reserve(struct xarray *xa ll_claims(index), unsigned long index, gfp_t gfp);
void xa_destroy(struct xarray *xa);
bool xa_empty(const struct xarray *xa);
void xa_init_flags(struct xarray *xa ll_inits(xarray), gfp_t flags);
void xa_init(struct xarray *xa ll_inits(xarray));

/* include/linux/xarray.h: the error entries of the stores above */
bool xa_is_err(const void *entry) ll_idiom(is_err);
int xa_err(void *entry) ll_idiom(ptr_err_or_zero);

/* include/linux/idr.h */
int idr_alloc(struct idr *idr ll_claims(any),
	      void *ptr ll_keeps ll_on(ret >= 0) ll_publishes ll_on(ret >= 0) ll_nouse
		ll_maybe_null, int start, int end, gfp_t gfp);
int idr_alloc_cyclic(struct idr *idr ll_claims(any),
		     void *ptr ll_keeps ll_on(ret >= 0) ll_publishes ll_on(ret >= 0) ll_nouse
			ll_maybe_null, int start, int end, gfp_t gfp);
int idr_alloc_u32(struct idr *idr ll_claims(any),
		  void *ptr ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
			ll_maybe_null, u32 *id ll_stores, unsigned long max, gfp_t gfp);
void *idr_find(const struct idr *idr ll_looks_up(id), unsigned long id)
	ll_returns_borrowed(lock, idr) ll_returns_null;
void *idr_get_next(struct idr *idr ll_looks_up(any), int *nextid)
	ll_returns_borrowed(lock, idr) ll_returns_null;
void *idr_remove(struct idr *idr ll_erases(id), unsigned long id)
	ll_returns_fresh ll_returns_null;
void *idr_replace(struct idr *idr ll_inserts(id),
		  void *ptr ll_keeps ll_on(ret >= 0) ll_publishes ll_on(ret >= 0) ll_nouse
			ll_maybe_null, unsigned long id)
	ll_returns_fresh ll_returns_null ll_returns_err;
int idr_for_each(const struct idr *idr, int (*fn)(int id, void *p, void *data) ll_calls(now, data),
		 void *data);
void idr_destroy(struct idr *idr);
int ida_alloc_range(struct ida *ida, unsigned int min, unsigned int max, gfp_t gfp);
void ida_free(struct ida *ida, unsigned int id);
void ida_destroy(struct ida *ida);

/* include/linux/radix-tree.h */
int radix_tree_insert(struct radix_tree_root *root ll_claims(index), unsigned long index,
		      void *entry ll_keeps ll_on(ret == 0) ll_publishes ll_on(ret == 0) ll_nouse
			ll_maybe_null);
void *radix_tree_lookup(const struct radix_tree_root *root ll_looks_up(index), unsigned long index)
	ll_returns_borrowed(lock, root) ll_returns_null;
void *radix_tree_delete(struct radix_tree_root *root ll_erases(index), unsigned long index)
	ll_returns_fresh ll_returns_null;
