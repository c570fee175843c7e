/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * kref.h - counted objects, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_KREF_H
#define LIFELINT_TEST_KREF_H

#include <linux/refcount.h>

struct kref {
	refcount_t refcount;
};

void kref_init(struct kref *kref);
void kref_get(struct kref *kref);
int kref_get_unless_zero(struct kref *kref);
int kref_put(struct kref *kref, void (*release)(struct kref *kref));

#endif
