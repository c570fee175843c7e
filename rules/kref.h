/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * kref.h - kref, refcount_t and atomic counters used as reference counts.
 */
#include "types.h"

ll_headers(<linux/kref.h>, <linux/refcount.h>, <linux/atomic.h>)

struct mutex;

/* include/linux/kref.h, Documentation/core-api/kref.rst */
void kref_init(struct kref *kref ll_initializes);
void kref_get(struct kref *kref ll_gets);
int kref_get_unless_zero(struct kref *kref ll_gets) ll_on(ret);
int kref_put(struct kref *kref ll_puts, void (*release)(struct kref *kref) ll_release_param)
	ll_dies_on(ret);
