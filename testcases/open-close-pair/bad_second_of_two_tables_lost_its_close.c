// SPDX-License-Identifier: GPL-2.0-only
/* The migration variant of the table was copied without close_device(). */
#include <linux/vfio.h>
#include <linux/mutex.h>

struct nic {
	struct vfio_device vdev;
	struct mutex lock;
	bool running;
};

static int nic_open(struct vfio_device *vdev)
{
	struct nic *nic = container_of(vdev, struct nic, vdev);

	guard(mutex)(&nic->lock);
	nic->running = true;
	return 0;
}

static void nic_close(struct vfio_device *vdev)
{
	struct nic *nic = container_of(vdev, struct nic, vdev);

	guard(mutex)(&nic->lock);
	nic->running = false;
}

const struct vfio_device_ops nic_ops = {
	.name = "nic",
	.open_device = nic_open,
	.close_device = nic_close,
};

const struct vfio_device_ops nic_migration_ops = {
	.name = "nic-migration",
	.open_device = nic_open, // expect: error: open-close-pair {{close_device}}
};
