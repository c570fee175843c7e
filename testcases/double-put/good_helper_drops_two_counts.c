// SPDX-License-Identifier: GPL-2.0-only
/* The helper drops the count of the flag and the one that it was given. */
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
static void boat_leave(struct boat *boat)
{
	boat_unmoor(boat);
	boat_put(boat);
}

void boat_scrap(struct boat *boat, bool now)
{
	if (now)
		boat_leave(boat);
}
