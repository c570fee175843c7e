// SPDX-License-Identifier: GPL-2.0-only
/* The boat is new: two calls of the helper drop one count too many. */
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

static struct boat *boat_new(void)
{
	struct boat *boat = kzalloc(sizeof(*boat), GFP_KERNEL);

	if (boat)
		kref_init(&boat->ref);
	return boat;
}

static void boat_leave(struct boat *boat)
{
	boat->speed = 0;
	boat_put(boat);
}

void boat_try(void)
{
	struct boat *boat = boat_new();

	if (!boat)
		return;
	boat_leave(boat);
	boat_leave(boat); // expect: double-put {{already dropped}}
}
