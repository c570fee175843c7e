// SPDX-License-Identifier: GPL-2.0-only
/* The put drops the count that this core took at registration; the caller, who passes dev in, holds its own. */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/mutex.h>

struct parent {
	struct kref ref;
	struct device *dev;
	struct list_head next;
};

static LIST_HEAD(parents);
static DEFINE_MUTEX(parents_lock);

static void parent_release(struct kref *ref)
{
	struct parent *parent = container_of(ref, struct parent, ref);
	struct device *dev = parent->dev;

	kfree(parent);
	put_device(dev);
}

static void parent_put(struct parent *parent)
{
	kref_put(&parent->ref, parent_release);
}

static struct parent *parent_find(struct device *dev)
{
	struct parent *parent;

	list_for_each_entry(parent, &parents, next)
		if (parent->dev == dev)
			return parent;
	return NULL;
}

void parent_unregister(struct device *dev)
{
	struct parent *parent;
	char *envp[] = { "STATE=unregistered", NULL };

	mutex_lock(&parents_lock);
	parent = parent_find(dev);
	if (!parent) {
		mutex_unlock(&parents_lock);
		return;
	}
	list_del(&parent->next);
	mutex_unlock(&parents_lock);
	parent_put(parent);
	kobject_uevent_env(&dev->kobj, KOBJ_CHANGE, envp); // expect: note: use-after-put {{caller has to hold another one}}
}
