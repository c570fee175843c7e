// SPDX-License-Identifier: GPL-2.0-only
/*
 * Seed 004: the counter of instances of a type: create tests and takes one in two steps.
 * Fix: vfio/mdev: Add mdev available instance checking to the core
 */
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/mdev.h>
#include <linux/mutex.h>

static DEFINE_MUTEX(type_lock);
static int available = 8;

int type_available(void)
{
	int n;

	mutex_lock(&type_lock);
	n = available;
	mutex_unlock(&type_lock);
	return n;
}

static int type_probe(struct mdev_device *mdev)
{
	if (!available)
		return -ENOSPC;
	available--; // expect: warning: unlocked-counter {{available}}
	return 0;
}

static void type_remove(struct mdev_device *mdev)
{
	mutex_lock(&type_lock);
	available++;
	mutex_unlock(&type_lock);
}

const struct mdev_driver type_driver = {.probe = type_probe, .remove = type_remove};
