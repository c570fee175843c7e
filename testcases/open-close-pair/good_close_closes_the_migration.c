// SPDX-License-Identifier: GPL-2.0-only
/* close_device() gives back what open_device() took. */
#include <linux/vfio.h>

int vf_state_open(struct vfio_device *vdev);
void vf_state_close(struct vfio_device *vdev);
void vf_flush_files(struct vfio_device *vdev);

static int vf_open_device(struct vfio_device *vdev)
{
	int ret = vf_state_open(vdev);

	if (ret)
		return ret;
	return 0;
}

static void vf_close_device(struct vfio_device *vdev)
{
	vf_state_close(vdev);
	vf_flush_files(vdev);
}

const struct vfio_device_ops vf_ops = {
	.open_device = vf_open_device,
	.close_device = vf_close_device,
};
