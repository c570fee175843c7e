// SPDX-License-Identifier: GPL-2.0-only
/* The opposite made the boat: its only count goes here. */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct boat {
	struct kref ref;
	int crew;
};

static void boat_release(struct kref *ref)
{
	kfree(container_of(ref, struct boat, ref));
}

struct boat *boat_attach(void)
{
	struct boat *boat = kzalloc(sizeof(*boat), GFP_KERNEL);

	if (boat)
		kref_init(&boat->ref);
	return boat;
}

void boat_detach(struct boat *boat)
{
	kref_put(&boat->ref, boat_release);
	boat->crew--; // expect: use-after-put {{dropped by kref_put()}}
}
