// SPDX-License-Identifier: GPL-2.0-only
/*
 * A count that reached zero is not raised again.
 * Fix: l2tp: use refcount_inc_not_zero in l2tp_session_get_by_ifname
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

struct group *owner_get(struct owner *owner, unsigned long id)
{
	struct group *group;

	xa_lock(&owner->groups);
	group = xa_load(&owner->groups, id);
	if (group && !kref_get_unless_zero(&group->ref))
		group = NULL;
	xa_unlock(&owner->groups);
	return group;
}
