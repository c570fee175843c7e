// SPDX-License-Identifier: GPL-2.0-only
/* The failure leaves by the same label as the success; only the value that is returned tells. */
#include <linux/vfio.h>
#include <linux/slab.h>
#include <linux/errno.h>

int unit_open(struct vfio_device *vdev, void **file)
{
	int ret;

	if (!vdev->ops->open_device)
		return -EINVAL;
	ret = vdev->ops->open_device(vdev);
	if (ret)
		goto out;
	*file = kzalloc(8, GFP_KERNEL);
	if (!*file) {
		ret = -ENOMEM;
		goto out;
	}
out:
	return ret; // expect: warning: open-unwind {{vfio_device_ops.open_device() is not undone by vfio_device_ops.close_device() on this path}}
}

void unit_close(struct vfio_device *vdev)
{
	if (vdev->ops->close_device)
		vdev->ops->close_device(vdev);
}
