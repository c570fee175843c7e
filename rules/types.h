/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * types.h - the types that facts mention; records stay incomplete unless a fact needs a member.
 */
#ifndef LIFELINT_TYPES_H
#define LIFELINT_TYPES_H

#include "lifelint.h"

typedef _Bool bool;
typedef unsigned char u8, __u8;
typedef unsigned short u16, __u16;
typedef unsigned int u32, __u32, gfp_t, fmode_t, slab_flags_t;
typedef unsigned long long u64, __u64;
typedef signed int s32;
typedef __SIZE_TYPE__ size_t;
typedef long ssize_t;
typedef long long loff_t;
typedef unsigned short umode_t;
typedef u32 dev_t, phandle;
typedef u64 dma_addr_t, phys_addr_t, resource_size_t;
typedef struct refcount_struct refcount_t;
typedef struct { int counter; } atomic_t;
typedef struct { long long counter; } atomic64_t;
typedef atomic64_t atomic_long_t;
typedef struct raw_spinlock raw_spinlock_t;
typedef struct spinlock spinlock_t;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 0, 0)
typedef struct rwlock rwlock_t;
#else
typedef struct { int opaque; } rwlock_t;
#endif

/* include/linux/gfp_types.h: __GFP_DIRECT_RECLAIM, without which nothing sleeps to allocate */
#define LL_GFP_MAY_SLEEP 0x400
/* ___GFP_NOFAIL there */
#define LL_GFP_NOFAIL 0x8000

/* include/linux/types.h, radix-tree.h: these tags are macros there */
#define rcu_head callback_head
#define radix_tree_root xarray

struct refcount_struct { atomic_t refs ll_refcount; };
struct kref { refcount_t refcount ll_refcount; };

#endif
