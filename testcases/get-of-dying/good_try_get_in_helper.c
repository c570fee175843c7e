// SPDX-License-Identifier: GPL-2.0-only
/*
 * The get that fails at zero stands in a helper.
 * Fix: Bluetooth: L2CAP: Fix use-after-free caused by l2cap_chan_put
 */
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct owner {
	struct xarray groups;
};

struct group {
	struct kref ref;
	struct owner *owner;
	unsigned long id;
};

static void group_release(struct kref *ref)
{
	struct group *group = container_of(ref, struct group, ref);

	xa_erase(&group->owner->groups, group->id);
	kfree(group);
}

void group_put(struct group *group)
{
	kref_put(&group->ref, group_release);
}

static bool group_try_get(struct group *group)
{
	return kref_get_unless_zero(&group->ref);
}

struct group *owner_get(struct owner *owner, unsigned long id)
{
	struct group *group;

	xa_lock(&owner->groups);
	group = xa_load(&owner->groups, id);
	if (group && !group_try_get(group))
		group = NULL;
	xa_unlock(&owner->groups);
	return group;
}
