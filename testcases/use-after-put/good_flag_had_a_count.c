// SPDX-License-Identifier: GPL-2.0-only
/* The flag stands for a count, which goes with it; the caller has his own. */
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

static void boat_unmoor(struct boat *boat)
{
	if (test_and_clear_bit(BOAT_MOORED, &boat->flags))
		boat_put(boat);
}

void boat_leave(struct boat *boat)
{
	boat_unmoor(boat);
	boat->speed = 0;
	boat_put(boat);
}
