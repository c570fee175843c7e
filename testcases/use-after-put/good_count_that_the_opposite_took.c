// SPDX-License-Identifier: GPL-2.0-only
/* Attaching takes a count of the boat that it is given: who calls has one before and after. */
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

void boat_attach(struct boat *boat)
{
	kref_get(&boat->ref);
	boat->crew++;
}

void boat_detach(struct boat *boat)
{
	kref_put(&boat->ref, boat_release);
	boat->crew--;
}
