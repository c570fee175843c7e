// SPDX-License-Identifier: GPL-2.0-only
/* After devtmpfs: the operation returns with a lock of the core by contract, and failure gives it back. */
#include <linux/errno.h>
#include <linux/mutex.h>
#include <linux/vfio.h>

extern struct vfio_device_set *the_set;

int reconfigure(struct vfio_device_set *set);

static int public_init(struct vfio_device *vdev)
{
	struct vfio_device_set *set = the_set;
	int err;

	mutex_lock(&set->lock);
	err = reconfigure(set);
	if (err < 0) {
		mutex_unlock(&set->lock);
		return err;
	}
	return 0;
}

const struct vfio_device_ops public_ops = {.init = public_init};
