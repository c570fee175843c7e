// SPDX-License-Identifier: GPL-2.0-only
/*
 * kobject_init_and_add() failed: kobject_put() is due, not kfree().
 * Fix: cxl: Fix kobject memleak
 */
#include <linux/kobject.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct region {
	struct kobject kobj;
	u64 start;
};

extern const struct kobj_type region_type;

int region_add(struct kobject *parent, u64 start)
{
	struct region *r = kzalloc(sizeof(*r), GFP_KERNEL);
	int ret;

	if (!r)
		return -ENOMEM;
	r->start = start;
	ret = kobject_init_and_add(&r->kobj, &region_type, parent, "region");
	if (ret)
		kfree(r); // expect: error: free-after-init {{kobject_init_and_add}}
	return ret;
}
