// SPDX-License-Identifier: GPL-2.0-only
/*
 * The object's name leaks when kobject_init_and_add() fails and nobody puts it.
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
	if (ret)
		return NULL; // expect: error: register-failure-put {{kobject_init_and_add}}
	return e;
}
