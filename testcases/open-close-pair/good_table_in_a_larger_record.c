// SPDX-License-Identifier: GPL-2.0-only
/* The pair may stand in a table that is part of another one. */
#include <linux/vfio.h>
#include <linux/mutex.h>

struct nic {
	struct vfio_device vdev;
	struct mutex lock;
	bool running;
};

struct nic_variant {
	int generation;
	struct vfio_device_ops ops;
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

const struct nic_variant nic_second = {
	.generation = 2,
	.ops = {
		.name = "nic",
		.open_device = nic_open,
		.close_device = nic_close,
	},
};
