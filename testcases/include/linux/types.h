/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * types.h - the integer types that drivers use, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_TYPES_H
#define LIFELINT_TEST_TYPES_H

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef int s32;
typedef unsigned int gfp_t;
typedef unsigned int dev_t;
typedef unsigned short umode_t;
typedef unsigned int fmode_t;
typedef long long loff_t;
typedef long ssize_t;
typedef unsigned long size_t;
typedef _Bool bool;
typedef unsigned int phandle;
typedef unsigned long long resource_size_t;

#define true 1
#define false 0
#define NULL ((void *)0)
#define __iomem
#define __user
#define __init
#define __exit

struct list_head {
	struct list_head *next, *prev;
};

typedef struct {
	int counter;
} atomic_t;

#endif
