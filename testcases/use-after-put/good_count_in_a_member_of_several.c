// SPDX-License-Identifier: GPL-2.0-only
/* A count that is taken here on top of the caller's cannot be the last one that goes. */
#include <linux/kobject.h>
#include <linux/refcount.h>
#include <linux/slab.h>

struct volume {
	struct kobject kobj;
	refcount_t users;
	char *name;
	int size;
};

int volume_send(struct volume *vol);

static bool volume_get(struct volume *vol)
{
	return refcount_inc_not_zero(&vol->users);
}

static void volume_put(struct volume *vol)
{
	if (!refcount_dec_and_test(&vol->users))
		return;
	kfree(vol->name);
	kfree(vol);
}

void volume_show(struct volume *vol)
{
	kobject_get(&vol->kobj);
	volume_send(vol);
	kobject_put(&vol->kobj);
}

int volume_close(struct volume *vol)
{
	int err;

	if (!volume_get(vol))
		return -19;
	err = volume_send(vol);
	if (err)
		volume_put(vol);
	return err ? vol->size : 0;
}
