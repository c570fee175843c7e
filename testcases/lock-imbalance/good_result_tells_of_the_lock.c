// SPDX-License-Identifier: GPL-2.0-only
/* A result that is no error comes with the lock, whatever it is; an error comes without it. */
#include <linux/mutex.h>

struct ring {
	struct mutex lock;
	int used;
};

int ring_reserve(struct ring *r);

int ring_begin(struct ring *r)
{
	int slot;

	mutex_lock(&r->lock);
	slot = ring_reserve(r);
	if (slot < 0) {
		mutex_unlock(&r->lock);
		return slot;
	}
	r->used++;
	return slot;
}
