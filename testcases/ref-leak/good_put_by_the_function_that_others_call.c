// SPDX-License-Identifier: GPL-2.0-only
/* In the file that implements it, reset_control_put() drops what a helper of the file counted. */
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/slab.h>

struct reset_control {
	struct kref refcnt;
	struct list_head list;
	int id;
};

static LIST_HEAD(reset_controls);

int reset_control_reset(struct reset_control *rstc);

static void reset_control_release(struct kref *kref)
{
	struct reset_control *rstc = container_of(kref, struct reset_control, refcnt);

	list_del(&rstc->list);
	kfree(rstc);
}

static struct reset_control *reset_control_find(int id)
{
	struct reset_control *rstc;

	list_for_each_entry(rstc, &reset_controls, list)
		if (rstc->id == id) {
			kref_get(&rstc->refcnt);
			return rstc;
		}
	return NULL;
}

void reset_control_put(struct reset_control *rstc)
{
	if (!rstc)
		return;
	kref_put(&rstc->refcnt, reset_control_release);
}

int device_reset_by_id(int id)
{
	struct reset_control *rstc = reset_control_find(id);
	int ret;

	if (!rstc)
		return -ENODEV;
	ret = reset_control_reset(rstc);
	reset_control_put(rstc);
	return ret;
}
