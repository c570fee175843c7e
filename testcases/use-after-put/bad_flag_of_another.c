// SPDX-License-Identifier: GPL-2.0-only
/* The flag of another boat says nothing of this one. */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/bitmap.h>

#define BOAT_MOORED 0

struct boat {
	struct kref ref;
	unsigned long flags;
	int speed;
};

static void boat_release(struct kref *ref)
{
	kfree(container_of(ref, struct boat, ref));
}

static void boat_put(struct boat *boat)
{
	kref_put(&boat->ref, boat_release);
}

void boat_follow(struct boat *boat, struct boat *other)
{
	if (test_and_clear_bit(BOAT_MOORED, &other->flags)) {
		boat_put(boat);
		boat->speed = 0; // expect: use-after-put {{dropped by boat_put()}}
	}
}

