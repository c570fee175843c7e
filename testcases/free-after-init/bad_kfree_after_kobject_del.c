// SPDX-License-Identifier: GPL-2.0-only
/* kobject_del() leaves the initial reference: the last put frees, not kfree(). Shaped after fixes to sysfs users. */
#include <linux/kobject.h>
#include <linux/slab.h>

struct slot {
	struct kobject kobj;
	int number;
};

static void slot_release(struct kobject *kobj)
{
	kfree(container_of(kobj, struct slot, kobj));
}

static const struct kobj_type slot_type = {.release = slot_release};

struct slot *slot_create(struct kobject *parent)
{
	struct slot *slot = kzalloc(sizeof(*slot), GFP_KERNEL);

	if (!slot)
		return NULL;
	if (kobject_init_and_add(&slot->kobj, &slot_type, parent, "slot")) {
		kobject_put(&slot->kobj);
		return NULL;
	}
	return slot;
}

void slot_destroy(struct slot *slot)
{
	kobject_del(&slot->kobj);
	kfree(slot); // known-fn: free-after-init that the object was initialised another function knows
}
