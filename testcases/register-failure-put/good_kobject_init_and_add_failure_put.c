// SPDX-License-Identifier: GPL-2.0-only
/*
 * kobject_put() cleans up after the failure.
 * Fix: IB/hfi1: Call kobject_put() when kobject_init_and_add() fails
 */
#include <linux/kobject.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct entry {
	struct kobject kobj;
	int value;
};

extern const struct kobj_type entry_type;

struct entry *entry_create(struct kobject *parent, int value)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);
	int ret;

	if (!e)
		return NULL;
	e->value = value;
	ret = kobject_init_and_add(&e->kobj, &entry_type, parent, "entry%d", value);
	if (ret) {
		kobject_put(&e->kobj);
		return NULL;
	}
	return e;
}
