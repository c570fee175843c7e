// SPDX-License-Identifier: GPL-2.0-only
/* What was made here turned out to be the one that was found: both counts go, and it is used. */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct rail {
	struct kref ref;
	int volt;
};

struct rail *rail_add(struct rail *rail);

static void rail_release(struct kref *ref)
{
	kfree(container_of(ref, struct rail, ref));
}

int rail_make(int volt)
{
	struct rail *rail = kzalloc(sizeof(*rail), GFP_KERNEL), *same;

	if (!rail)
		return 0;
	kref_init(&rail->ref);
	rail->volt = volt;
	same = rail_add(rail);
	if (same == rail) {
		kref_put(&rail->ref, rail_release);
		return same->volt; // expect: use-after-put {{rail is read}}
	}
	kref_put(&rail->ref, rail_release);
	return volt;
}
