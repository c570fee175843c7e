// SPDX-License-Identifier: GPL-2.0-only
/* Whether the work was cancelled does not matter here: the count is that of the caller. */
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct lamp {
	struct kref ref;
	struct work_struct dim;
	int level;
};

static void lamp_release(struct kref *ref)
{
	kfree(container_of(ref, struct lamp, ref));
}

static void lamp_put(struct lamp *lamp)
{
	kref_put(&lamp->ref, lamp_release);
}

void lamp_hold_level(struct lamp *lamp)
{
	cancel_work(&lamp->dim);
	lamp_put(lamp);
	lamp->level = 0; // expect: use-after-put {{dropped by lamp_put()}}
}
