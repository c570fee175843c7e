// SPDX-License-Identifier: GPL-2.0-only
/* What the table leaves out is filled in before it is used. */
#include <linux/vfio.h>

struct pump {
	struct vfio_device vdev;
	int pressure;
};

static int pump_open(struct vfio_device *vdev)
{
	container_of(vdev, struct pump, vdev)->pressure = 1;
	return 0;
}

static void pump_close(struct vfio_device *vdev)
{
	container_of(vdev, struct pump, vdev)->pressure = 0;
}

static struct vfio_device_ops pump_ops = {
	.name = "pump",
	.open_device = pump_open,
};

const struct vfio_device_ops *pump_operations(void)
{
	pump_ops.close_device = pump_close;
	return &pump_ops;
}
