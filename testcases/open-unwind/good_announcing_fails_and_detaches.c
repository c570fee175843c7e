// SPDX-License-Identifier: GPL-2.0-only
/*
 * When the channel cannot be announced its driver detaches the device again.
 * Fix: rpmsg: core: Clean up resources on announce_create failure.
 */
#include <linux/vfio.h>

int channel_open(struct vfio_device *vdev);
void channel_close(struct vfio_device *vdev);
int channel_announce(struct vfio_device *vdev);

int link_open(struct vfio_device *vdev, u32 table)
{
	int ret;

	ret = channel_open(vdev);
	if (ret)
		return ret;
	ret = vdev->ops->attach_ioas(vdev, &table);
	if (ret)
		goto err_close;
	ret = channel_announce(vdev);
	if (ret)
		goto err_shut;
	return 0;

err_shut:
	vdev->ops->detach_ioas(vdev);
err_close:
	channel_close(vdev);
	return ret;
}

void link_close(struct vfio_device *vdev)
{
	vdev->ops->detach_ioas(vdev);
	channel_close(vdev);
}
