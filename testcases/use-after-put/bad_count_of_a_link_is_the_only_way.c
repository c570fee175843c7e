// SPDX-License-Identifier: GPL-2.0-only
/* Nobody comes to the last line without having dropped the count. */
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

void boat_let_go(struct boat *boat)
{
	if (!boat->tug)
		return;
	boat->tug = NULL;
	boat_put(boat);
	boat->speed = 0; // expect: use-after-put {{dropped by boat_put()}}
}
