// SPDX-License-Identifier: GPL-2.0-only
/* The caller handed two counts over: the first put is not the last one. */
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

struct harbour {
	struct boat *boat;
};

void boat_sink(struct harbour *harbour)
{
	struct boat *boat = harbour->boat;

	boat_put(boat);
	boat->speed = 0;
	boat_put(boat); // known-fp: double-put {{already dropped}} how many counts the caller gave is not seen
}
