// SPDX-License-Identifier: GPL-2.0-only
/* What is cancelled before it ran had a count of its own: the caller still has his. */
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
	if (cancel_work(&lamp->dim))
		lamp_put(lamp);
	lamp->level = 0;
}
