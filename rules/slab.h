/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * slab.h - memory: who allocates it, who frees it.
 */
#pragma once
#include "types.h"

ll_headers(<linux/slab.h>, <linux/vmalloc.h>, <linux/string.h>, <linux/rcupdate.h>,
	   <linux/device.h>, <linux/gfp.h>, <linux/io.h>, <linux/of_address.h>, <linux/mm.h>)

struct device;
struct kmem_cache;
struct rcu_head;
struct kvfree_rcu_head;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 2, 0)
typedef struct { int opaque; } kmalloc_token_t;
#endif

/* include/linux/gfp_types.h: "The VM implementation _must_ retry infinitely" */
#define LL_NOFAIL ll_nofail(LL_GFP_NOFAIL)

/*
 * include/linux/slab.h: since 6.10 allocation functions are macros over a _noprof function
 * (alloc_hooks())
 */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 10, 0)
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 2, 0)
void *_kmalloc_noprof(size_t size, gfp_t flags LL_NOFAIL, kmalloc_token_t token)
	ll_spelled(kmalloc) ll_returns_kind(mem, kfree) ll_returns_null;
void *_kzalloc_noprof(size_t size, gfp_t flags LL_NOFAIL, kmalloc_token_t token)
	ll_spelled(kzalloc) ll_returns_kind(mem, kfree) ll_returns_null ll_zeroed;
void *_kmalloc_node_noprof(size_t size, gfp_t flags LL_NOFAIL, int node, kmalloc_token_t token)
	ll_spelled(kmalloc_node) ll_returns_kind(mem, kfree) ll_returns_null;
void *_kmalloc_array_noprof(size_t n, size_t size, gfp_t flags LL_NOFAIL, kmalloc_token_t token)
	ll_spelled(kmalloc_array) ll_returns_kind(mem, kfree) ll_returns_null;
void *_kmalloc_array_node_noprof(size_t n, size_t size, gfp_t flags LL_NOFAIL, int node,
				  kmalloc_token_t token)
	ll_spelled(kmalloc_array_node) ll_returns_kind(mem, kfree) ll_returns_null;
void *_krealloc_array_noprof(void *p ll_frees ll_on(ret) ll_maybe_null, size_t new_n,
			     size_t new_size, gfp_t flags LL_NOFAIL, kmalloc_token_t token)
	ll_spelled(krealloc_array) ll_returns_kind(mem, kfree) ll_returns_null;
void *_kvmalloc_array_node_noprof(size_t n, size_t size, gfp_t flags LL_NOFAIL, int node,
				  kmalloc_token_t token)
	ll_spelled(kvmalloc_array) ll_returns_kind(mem, kvfree) ll_returns_null;
#ifdef CONFIG_KMALLOC_PARTITION_CACHES
void *krealloc_node_align_noprof(const void *objp ll_frees ll_on(ret) ll_maybe_null,
				 size_t new_size, kmalloc_token_t token, unsigned long align,
				 gfp_t flags LL_NOFAIL, int nid)
	ll_spelled(krealloc) ll_returns_kind(mem, kfree) ll_returns_null;
#else
void *krealloc_node_align_noprof(const void *objp ll_frees ll_on(ret) ll_maybe_null,
				 size_t new_size, unsigned long align, gfp_t flags LL_NOFAIL, int nid)
	ll_spelled(krealloc) ll_returns_kind(mem, kfree) ll_returns_null;
#endif
#else
void *kmalloc_noprof(size_t size, gfp_t flags LL_NOFAIL)
	ll_spelled(kmalloc) ll_returns_kind(mem, kfree) ll_returns_null;
void *kzalloc_noprof(size_t size, gfp_t flags LL_NOFAIL)
	ll_spelled(kzalloc) ll_returns_kind(mem, kfree) ll_returns_null ll_zeroed;
void *kmalloc_node_noprof(size_t size, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kmalloc_node) ll_returns_kind(mem, kfree) ll_returns_null;
void *kmalloc_array_noprof(size_t n, size_t size, gfp_t flags LL_NOFAIL)
	ll_spelled(kmalloc_array) ll_returns_kind(mem, kfree) ll_returns_null;
void *kmalloc_array_node_noprof(size_t n, size_t size, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kmalloc_array_node) ll_returns_kind(mem, kfree) ll_returns_null;
void *krealloc_noprof(const void *objp ll_frees ll_on(ret) ll_maybe_null, size_t new_size,
		      gfp_t flags LL_NOFAIL)
	ll_spelled(krealloc) ll_returns_kind(mem, kfree) ll_returns_null;
void *krealloc_array_noprof(void *p ll_frees ll_on(ret) ll_maybe_null, size_t new_n,
			    size_t new_size, gfp_t flags LL_NOFAIL)
	ll_spelled(krealloc_array) ll_returns_kind(mem, kfree) ll_returns_null;
#endif
void *kmemdup_noprof(const void *src, size_t len, gfp_t gfp LL_NOFAIL)
	ll_spelled(kmemdup) ll_returns_kind(mem, kfree) ll_returns_null;
void *kmem_cache_alloc_noprof(struct kmem_cache *cachep, gfp_t flags LL_NOFAIL)
	ll_spelled(kmem_cache_alloc) ll_returns_kind(mem, kmem_cache_free) ll_returns_null;
void *vmalloc_noprof(unsigned long size)
	ll_spelled(vmalloc) ll_returns_kind(mem, vfree) ll_returns_null;
void *vzalloc_noprof(unsigned long size)
	ll_spelled(vzalloc) ll_returns_kind(mem, vfree) ll_returns_null ll_zeroed;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 2, 0)
#if defined(CONFIG_SLAB_BUCKETS) && defined(CONFIG_KMALLOC_PARTITION_CACHES)
void *__kvmalloc_node_noprof(size_t size, void *b, kmalloc_token_t token,
			     unsigned long align, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kvmalloc) ll_returns_kind(mem, kvfree) ll_returns_null ll_optional;
#elif defined(CONFIG_SLAB_BUCKETS)
void *__kvmalloc_node_noprof(size_t size, void *b,
			     unsigned long align, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kvmalloc) ll_returns_kind(mem, kvfree) ll_returns_null ll_optional;
#elif defined(CONFIG_KMALLOC_PARTITION_CACHES)
void *__kvmalloc_node_noprof(size_t size, kmalloc_token_t token,
			     unsigned long align, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kvmalloc) ll_returns_kind(mem, kvfree) ll_returns_null ll_optional;
#else
void *__kvmalloc_node_noprof(size_t size,
			     unsigned long align, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kvmalloc) ll_returns_kind(mem, kvfree) ll_returns_null ll_optional;
#endif
#else
void *kvmalloc_array_node_noprof(size_t n, size_t size, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kvmalloc_array) ll_returns_kind(mem, kvfree) ll_returns_null;
#ifdef CONFIG_SLAB_BUCKETS
void *__kvmalloc_node_noprof(size_t size, void *b, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kvmalloc) ll_returns_kind(mem, kvfree) ll_returns_null ll_optional;
#else
void *__kvmalloc_node_noprof(size_t size, gfp_t flags LL_NOFAIL, int node)
	ll_spelled(kvmalloc) ll_returns_kind(mem, kvfree) ll_returns_null ll_optional;
#endif
#endif
#else
void *kmalloc(size_t size, gfp_t flags LL_NOFAIL) ll_returns_kind(mem, kfree) ll_returns_null;
void *kzalloc(size_t size, gfp_t flags LL_NOFAIL) ll_returns_kind(mem, kfree) ll_returns_null
	        ll_zeroed;
void *kmalloc_node(size_t size, gfp_t flags LL_NOFAIL, int node) ll_returns_kind(mem, kfree)
		     ll_returns_null;
void *kzalloc_node(size_t size, gfp_t flags LL_NOFAIL, int node) ll_returns_kind(mem, kfree)
		     ll_returns_null ll_zeroed;
void *kmalloc_array(size_t n, size_t size, gfp_t flags LL_NOFAIL) ll_returns_kind(mem, kfree)
		      ll_returns_null;
void *kcalloc(size_t n, size_t size, gfp_t flags LL_NOFAIL) ll_returns_kind(mem, kfree)
	        ll_returns_null ll_zeroed;
void *krealloc(const void *objp ll_frees ll_on(ret)
	         ll_maybe_null, size_t new_size, gfp_t flags LL_NOFAIL)
	ll_returns_kind(mem, kfree) ll_returns_null;
void *krealloc_array(void *p ll_frees ll_on(ret) ll_maybe_null, size_t new_n, size_t new_size,
		     gfp_t flags LL_NOFAIL)
	ll_returns_kind(mem, kfree) ll_returns_null;
void *kmemdup(const void *src, size_t len, gfp_t gfp LL_NOFAIL) ll_returns_kind(mem, kfree)
	        ll_returns_null;
void *kmem_cache_alloc(struct kmem_cache *s, gfp_t flags LL_NOFAIL)
	ll_returns_kind(mem, kmem_cache_free) ll_returns_null;
void *kmem_cache_zalloc(struct kmem_cache *k, gfp_t flags LL_NOFAIL)
	ll_returns_kind(mem, kmem_cache_free) ll_returns_null ll_zeroed;
void *vmalloc(unsigned long size) ll_returns_kind(mem, vfree) ll_returns_null;
void *vzalloc(unsigned long size) ll_returns_kind(mem, vfree) ll_returns_null ll_zeroed;
void *kvmalloc(size_t size, gfp_t flags LL_NOFAIL) ll_returns_kind(mem, kvfree) ll_returns_null;
void *kvzalloc(size_t size, gfp_t flags LL_NOFAIL) ll_returns_kind(mem, kvfree)
	         ll_returns_null ll_zeroed;
void *kvmalloc_array(size_t n, size_t size, gfp_t flags LL_NOFAIL)
	ll_returns_kind(mem, kvfree) ll_returns_null;
void *kvcalloc(size_t n, size_t size, gfp_t flags LL_NOFAIL) ll_returns_kind(mem, kvfree)
	         ll_returns_null ll_zeroed;
#endif

/* include/linux/string.h, sprintf.h, mm/util.c */
char *kstrdup(const char *s ll_maybe_null, gfp_t gfp LL_NOFAIL) ll_returns_kind(mem, kfree)
	        ll_returns_null;
const char *kstrdup_const(const char *s ll_maybe_null, gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, kfree_const) ll_returns_null;
char *kstrndup(const char *s ll_maybe_null, size_t len, gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, kfree) ll_returns_null;
char *kmemdup_nul(const char *s ll_maybe_null, size_t len, gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, kfree) ll_returns_null;
char *kasprintf(gfp_t gfp LL_NOFAIL, const char *fmt, ...) ll_returns_kind(mem, kfree)
		  ll_returns_null;
void *memdup_user(const void *src, size_t len) ll_returns_kind(mem, kfree) ll_returns_err;
void *vmemdup_user(const void *src, size_t len) ll_returns_kind(mem, kvfree) ll_returns_err;
void *memdup_user_nul(const void *src, size_t len) ll_returns_kind(mem, kfree) ll_returns_err;
char *strndup_user(const char *s, long n) ll_returns_kind(mem, kfree) ll_returns_err;

/*
 * include/linux/slab.h, mm/slab_common.c, mm/util.c: all tolerate NULL, kmem_cache_free() does
 * not
 */
void kfree(const void *objp ll_frees ll_maybe_null);
void kfree_sensitive(const void *objp ll_frees ll_maybe_null);
void kfree_const(const void *x ll_frees ll_maybe_null);
void kvfree(const void *addr ll_frees ll_maybe_null);
void vfree(const void *addr ll_frees ll_maybe_null);
void kmem_cache_free(struct kmem_cache *s, void *objp ll_frees);

/* include/linux/rcutree.h: what kfree_rcu() calls; the memory goes after a grace period */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 3, 0)
void kvfree_call_rcu(struct kvfree_rcu_head *head ll_nouse ll_maybe_null,
		     void *ptr ll_frees ll_after_readers ll_maybe_null)
	ll_spelled(kfree_rcu) ll_optional;
#elif LINUX_VERSION_CODE < KERNEL_VERSION(6, 2, 0)
/* the second argument is only the offset of the head in what is freed */
void kvfree_call_rcu(struct rcu_head *head ll_frees ll_after_readers
		       ll_maybe_null, rcu_callback_t func)
	ll_spelled(kfree_rcu) ll_optional;
#else
void kvfree_call_rcu(struct rcu_head *head ll_nouse ll_maybe_null, void *ptr ll_frees
		       ll_after_readers ll_maybe_null)
	ll_spelled(kfree_rcu) ll_optional;
#endif

/* drivers/base/devres.c: freed when the driver leaves the device, so nobody here owns it */
void *devm_kmalloc(struct device *dev, size_t size, gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev);
void *devm_kzalloc(struct device *dev, size_t size, gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev) ll_zeroed;
void *devm_kmalloc_array(struct device *dev, size_t n, size_t size, gfp_t flags LL_NOFAIL)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev);
void *devm_kcalloc(struct device *dev, size_t n, size_t size, gfp_t flags LL_NOFAIL)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev) ll_zeroed;
void *devm_kmemdup(struct device *dev, const void *src, size_t len, gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev);
char *devm_kstrdup(struct device *dev, const char *s ll_maybe_null, gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev);
char *devm_kasprintf(struct device *dev, gfp_t gfp LL_NOFAIL, const char *fmt, ...)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev);
void *devm_krealloc(struct device *dev, void *ptr ll_frees ll_on(ret) ll_maybe_null, size_t size,
		    gfp_t gfp LL_NOFAIL)
	ll_returns_kind(mem, devm_kfree) ll_returns_null ll_managed(dev);
void devm_kfree(struct device *dev, const void *p ll_frees ll_maybe_null) ll_managed(dev);

/* include/linux/io.h, drivers/of/address.c: mappings; the node of of_iomap() is only read */
void *ioremap(phys_addr_t offset, unsigned long size)
	ll_returns_kind(iomap, iounmap) ll_returns_null ll_optional;
void iounmap(volatile void *addr ll_drops(iomap) ll_maybe_null) ll_optional;
struct device_node;
void *of_iomap(struct device_node *node, int index)
	ll_returns_kind(iomap, iounmap) ll_returns_null ll_optional;
