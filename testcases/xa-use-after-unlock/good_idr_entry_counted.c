// SPDX-License-Identifier: GPL-2.0-only
/*
 * The reference is taken under the lock; a count that reached zero is not raised.
 * Fix: 444fa5b100e5 drm/panthor: Lock XArray when getting entries for the VM
 */
#include <linux/errno.h>
#include <linux/idr.h>
#include <linux/kref.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct object {
	struct kref ref;
	int id;
};

struct owner {
	spinlock_t lock;
	struct idr objects;
};

static void object_release(struct kref *ref)
{
	kfree(ref);
}

struct object *owner_get(struct owner *o, int id)
{
	struct object *obj;

	spin_lock(&o->lock);
	obj = idr_find(&o->objects, id);
	if (obj && !kref_get_unless_zero(&obj->ref))
		obj = NULL;
	spin_unlock(&o->lock);
	return obj;
}

void owner_remove(struct owner *o, int id)
{
	struct object *obj;

	spin_lock(&o->lock);
	obj = idr_remove(&o->objects, id);
	spin_unlock(&o->lock);
	if (obj)
		kref_put(&obj->ref, object_release);
}
