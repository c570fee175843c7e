/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * setup.h - what makes locks, queues, lists and counters usable, and what ends that.
 */
#pragma once
#include "types.h"

ll_headers(<linux/spinlock.h>, <linux/rwsem.h>, <linux/semaphore.h>, <linux/completion.h>,
	   <linux/wait.h>, <linux/idr.h>, <linux/srcu.h>, <linux/percpu-rwsem.h>,
	   <linux/percpu_counter.h>, <linux/kfifo.h>, <linux/skbuff.h>, <linux/swait.h>,
	   <linux/llist.h>, <linux/rhashtable.h>, <linux/sbitmap.h>, <linux/genalloc.h>,
	   <linux/percpu-refcount.h>, <linux/usb.h>)

struct __kfifo;
struct completion;
struct gen_pool;
struct ida;
struct idr;
struct lock_class_key;
struct percpu_counter;
struct percpu_ref;
struct percpu_rw_semaphore;
struct rhashtable;
struct rw_semaphore;
struct semaphore;
struct sk_buff_head;
struct srcu_struct;
struct usb_anchor;
struct wait_queue_head;
typedef void percpu_ref_func_t(struct percpu_ref *ref);

/*
 * include/linux/spinlock.h, kernel/locking/spinlock_debug.c: what spin_lock_init() and the
 * others call
 */
void __raw_spin_lock_init(raw_spinlock_t *lock ll_inits(spin), const char *name,
			  struct lock_class_key *key, short inner)
	ll_spelled(spin_lock_init) ll_optional;
void __rwlock_init(rwlock_t *lock ll_inits(rwlock), const char *name, struct lock_class_key *key)
	ll_spelled(rwlock_init) ll_optional;
void __init_rwsem(struct rw_semaphore *sem ll_inits(rwsem), const char *name,
		  struct lock_class_key *key)
	ll_spelled(init_rwsem) ll_optional;
void sema_init(struct semaphore *sem ll_inits(semaphore), int val);
int __percpu_init_rwsem(struct percpu_rw_semaphore *arg0 ll_inits(percpu_rwsem), const char *,
			struct lock_class_key *)
	ll_spelled(percpu_init_rwsem) ll_on(ret == 0) ll_optional;
void percpu_free_rwsem(struct percpu_rw_semaphore *arg0 ll_deinits(percpu_rwsem));
int __init_srcu_struct(struct srcu_struct *ssp ll_inits(srcu), const char *name,
		       struct lock_class_key *key)
	ll_spelled(init_srcu_struct) ll_on(ret == 0) ll_optional;
void cleanup_srcu_struct(struct srcu_struct *ssp ll_deinits(srcu));

/* include/linux/completion.h, kernel/sched/wait.c */
void init_completion(struct completion *x ll_inits(completion));
void reinit_completion(struct completion *x);
void __init_waitqueue_head(struct wait_queue_head *wq_head ll_inits(waitqueue), const char *name,
			   struct lock_class_key *)
	ll_spelled(init_waitqueue_head) ll_optional;

/* lib/idr.c, include/linux/idr.h */
void idr_init(struct idr *idr ll_inits(idr));
void idr_init_base(struct idr *idr ll_inits(idr), int base);
void ida_init(struct ida *ida ll_inits(ida));

/* lib/percpu_counter.c, lib/percpu-refcount.c, lib/kfifo.c, lib/rhashtable.c, lib/genalloc.c */
void percpu_counter_destroy_many(struct percpu_counter *fbc ll_deinits(percpu_counter),
				 u32 nr_counters)
	ll_spelled(percpu_counter_destroy) ll_optional;
int percpu_ref_init(struct percpu_ref *ref ll_inits(percpu_ref),
		    percpu_ref_func_t *release ll_calls(later), unsigned int flags, gfp_t gfp)
	ll_on(ret == 0);
void percpu_ref_exit(struct percpu_ref *ref ll_deinits(percpu_ref));
int __kfifo_alloc(struct __kfifo *fifo ll_inits(kfifo), unsigned int size, size_t esize,
		  gfp_t gfp_mask)
	ll_spelled(kfifo_alloc) ll_on(ret == 0);
void __kfifo_free(struct __kfifo *fifo ll_deinits(kfifo)) ll_spelled(kfifo_free);
void rhashtable_destroy(struct rhashtable *ht ll_deinits(rhashtable));
struct gen_pool *gen_pool_create(int, int)
	ll_returns_kind(gen_pool, gen_pool_destroy) ll_returns_null;
void gen_pool_destroy(struct gen_pool *arg0 ll_drops(gen_pool));

/* include/linux/skbuff.h, drivers/usb/core/urb.c */
void skb_queue_head_init(struct sk_buff_head *list ll_inits(skb_queue));
void init_usb_anchor(struct usb_anchor *anchor ll_inits(usb_anchor));
