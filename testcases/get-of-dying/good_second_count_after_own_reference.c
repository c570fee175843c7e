// SPDX-License-Identifier: GPL-2.0-only
/*
 * The reference that could fail came first: what this path owns cannot die under the second get.
 */
#include <linux/errno.h>
#include <linux/idr.h>
#include <linux/mutex.h>
#include <linux/refcount.h>
#include <linux/slab.h>

struct disk {
	refcount_t refs;
	int id;
};

static struct idr disks;
static struct mutex disks_lock;

void disk_put(struct disk *d)
{
	if (!refcount_dec_and_test(&d->refs))
		return;
	mutex_lock(&disks_lock);
	idr_remove(&disks, d->id);
	mutex_unlock(&disks_lock);
	kfree(d);
}

int disk_open(int id, struct disk **one, struct disk **two)
{
	struct disk *d;

	mutex_lock(&disks_lock);
	d = idr_find(&disks, id);
	if (!d || !refcount_inc_not_zero(&d->refs)) {
		mutex_unlock(&disks_lock);
		return -ENODEV;
	}
	refcount_inc(&d->refs);
	mutex_unlock(&disks_lock);
	*one = d;
	*two = d;
	return 0;
}
