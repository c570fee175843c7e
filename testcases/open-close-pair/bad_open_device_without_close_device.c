// SPDX-License-Identifier: GPL-2.0-only
/* What open_device() enables is never disabled: there is no close_device(). */
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

const struct vfio_device_ops accel_ops = {
	.name = "accel",
	.open_device = accel_open, // expect: error: open-close-pair {{close_device}}
};
