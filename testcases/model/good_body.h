/* SPDX-License-Identifier: GPL-2.0-only */
/* A body says what words cannot: the effect depends on an argument, or is on what a member points to. */
#pragma once
#include "types.h"

struct body_lock { int opaque; };
struct body_dev { struct body_lock *lock; struct kref kref; };

/* nowhere: a test */
void body_test_leave(struct body_dev *dev, _Bool locked)
{
	if (locked)
		ll_unlock(dev->lock);
	ll_put(&dev->kref);
}
/* expect: body_test_leave */
/* expect: unlock(mutex) */
