// SPDX-License-Identifier: GPL-2.0-only
/* After mdev: the count on the parent is given back by the release of what was started. */
#include <linux/container_of.h>
#include <linux/device.h>
#include <linux/kref.h>

struct parent {
	struct device *dev;
};

struct type {
	struct kref ref;
	struct parent *parent;
};

int type_show(struct type *type);

static void type_release(struct kref *kref)
{
	struct type *type = container_of(kref, struct type, ref);

	put_device(type->parent->dev);
}

int type_add(struct parent *parent, struct type *type)
{
	int ret;

	type->parent = parent;
	get_device(parent->dev);
	kref_init(&type->ref);
	ret = type_show(type);
	if (ret)
		kref_put(&type->ref, type_release);
	return ret;
}
