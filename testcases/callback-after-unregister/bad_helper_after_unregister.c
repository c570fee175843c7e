// SPDX-License-Identifier: GPL-2.0-only
/* The delivery stands in a helper. */
#include <linux/vfio.h>

struct mini {
	struct vfio_device vdev;
	int count;
};

static void mini_ask(struct vfio_device *device, unsigned int count)
{
	if (device->ops->request)
		device->ops->request(device, count);
}

void mini_remove(struct mini *m)
{
	vfio_unregister_group_dev(&m->vdev);
	m->count = 0;
	mini_ask(&m->vdev, 1); // expect: error: callback-after-unregister {{mini_ask()}}
}
