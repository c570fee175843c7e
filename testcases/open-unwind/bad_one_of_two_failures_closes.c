// SPDX-License-Identifier: GPL-2.0-only
/* One failure closes the device, the other one does not. */
#include <linux/vfio.h>

int container_attach(struct vfio_device *vdev);
int notifier_attach(struct vfio_device *vdev);
void container_detach(struct vfio_device *vdev);

int unit_open(struct vfio_device *vdev)
{
	int ret;

	if (vdev->ops->open_device) {
		ret = vdev->ops->open_device(vdev);
		if (ret)
			return ret;
	}
	ret = container_attach(vdev);
	if (ret)
		goto err_close;
	ret = notifier_attach(vdev);
	if (ret)
		goto err_detach;
	return 0;

err_detach:
	container_detach(vdev);
	return ret; // expect: error: open-unwind {{open_device}}
err_close:
	if (vdev->ops->close_device)
		vdev->ops->close_device(vdev);
	return ret;
}
