// SPDX-License-Identifier: GPL-2.0-only
/* The helper drops the count of the fleet; its caller drops one of his own afterwards. */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct boat {
	struct kref ref;
	struct boat *tug;
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

static void boat_leave(struct boat *boat)
{
	boat_put(boat);
	boat->speed = 0;
}

void boat_scrap(struct boat *boat)
{
	boat_leave(boat);
	boat_put(boat); // known-fp: double-put {{already dropped}} how many counts the caller gave is not seen
}
