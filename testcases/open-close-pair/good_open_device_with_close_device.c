// SPDX-License-Identifier: GPL-2.0-only
/* Both halves are there. */
#include <linux/vfio.h>
#include <linux/pci.h>
#include <linux/container_of.h>

struct accel {
	struct vfio_device vdev;
	struct pci_dev *pdev;
};

static int accel_open(struct vfio_device *vdev)
{
	struct accel *a = container_of(vdev, struct accel, vdev);

	return pci_enable_device(a->pdev);
}

static void accel_close(struct vfio_device *vdev)
{
	struct accel *a = container_of(vdev, struct accel, vdev);

	pci_disable_device(a->pdev);
}

const struct vfio_device_ops accel_ops = {
	.name = "accel",
	.open_device = accel_open,
	.close_device = accel_close,
};
