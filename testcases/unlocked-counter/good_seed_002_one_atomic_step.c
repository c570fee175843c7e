// SPDX-License-Identifier: GPL-2.0-only
/* seeds/002: the count is tested and changed in one atomic operation. */
#include <linux/atomic.h>
#include <linux/errno.h>
#include <linux/mdev.h>

static atomic_t ports;

static int mport_probe(struct mdev_device *mdev)
{
	(void)mdev;
	if (atomic_dec_if_positive(&ports) < 0)
		return -ENOSPC;
	return 0;
}

static void mport_remove(struct mdev_device *mdev)
{
	(void)mdev;
	atomic_inc(&ports);
}

const struct mdev_driver mport_driver = {
	.probe = mport_probe,
	.remove = mport_remove,
};
