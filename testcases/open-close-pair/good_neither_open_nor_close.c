// SPDX-License-Identifier: GPL-2.0-only
/* A device that has nothing to do at open fills in neither half. */
#include <linux/vfio.h>
#include <linux/errno.h>

static ssize_t rng_read(struct vfio_device *vdev, char __user *buf, size_t count, loff_t *ppos)
{
	return *ppos > 4096 ? -EINVAL : (ssize_t)count;
}

const struct vfio_device_ops rng_ops = {
	.name = "rng",
	.read = rng_read,
};
