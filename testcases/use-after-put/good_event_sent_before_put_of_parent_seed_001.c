// SPDX-License-Identifier: GPL-2.0-only
/* Seed 001: the event is sent while the count that keeps the device of the parent is held. */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct parent {
	struct kref ref;
	struct device *dev;
	struct list_head next;
};

static void parent_release(struct kref *ref)
{
	struct parent *parent = container_of(ref, struct parent, ref);

	put_device(parent->dev);
	kfree(parent);
}

void parent_unregister(struct parent *parent)
{
	char *envp[] = { "STATE=unregistered", NULL };

	kobject_uevent_env(&parent->dev->kobj, KOBJ_CHANGE, envp);
	kref_put(&parent->ref, parent_release);
}
