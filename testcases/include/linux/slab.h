/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * slab.h - memory, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_SLAB_H
#define LIFELINT_TEST_SLAB_H

#include <linux/types.h>

#define GFP_KERNEL 0xcc0u
#define GFP_ATOMIC 0x820u

void *kmalloc_noprof(size_t size, gfp_t flags);
void *kzalloc_noprof(size_t size, gfp_t flags);
#define kmalloc(...) kmalloc_noprof(__VA_ARGS__)
#define kzalloc(...) kzalloc_noprof(__VA_ARGS__)
void *kcalloc(size_t n, size_t size, gfp_t flags);
char *kstrdup(const char *s, gfp_t gfp);
void kfree(const void *objp);

#endif
