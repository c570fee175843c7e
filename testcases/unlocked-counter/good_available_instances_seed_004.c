// SPDX-License-Identifier: GPL-2.0-only
/*
 * Seed 004: the counter of instances is kept in one place, under one lock.
 * Fix: vfio/mdev: Add mdev available instance checking to the core
 */
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/mdev.h>
#include <linux/mutex.h>

static DEFINE_MUTEX(type_lock);
static int available = 8;

static int type_probe(struct mdev_device *mdev)
{
	int ret = 0;

	mutex_lock(&type_lock);
	if (available)
		available--;
	else
		ret = -ENOSPC;
	mutex_unlock(&type_lock);
	return ret;
}

static void type_remove(struct mdev_device *mdev)
{
	mutex_lock(&type_lock);
	available++;
	mutex_unlock(&type_lock);
}

const struct mdev_driver type_driver = {.probe = type_probe, .remove = type_remove};
