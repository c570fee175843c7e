// SPDX-License-Identifier: GPL-2.0-only
/* seeds/002: the core serialises no two devices of one parent; the driver counts without a lock of its own. */
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/mdev.h>

static int ports = 24;

static int mport_probe(struct mdev_device *mdev)
{
	(void)mdev;
	if (!ports)
		return -ENOSPC;
	ports--; // expect: warning: unlocked-counter {{does not serialise}}
	return 0;
}

static void mport_remove(struct mdev_device *mdev)
{
	(void)mdev;
	ports++;
}

const struct mdev_driver mport_driver = {
	.probe = mport_probe,
	.remove = mport_remove,
};
