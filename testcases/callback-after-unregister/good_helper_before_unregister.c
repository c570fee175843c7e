// SPDX-License-Identifier: GPL-2.0-only
/* The helper asks first; another device may be asked later. */
#include <linux/vfio.h>

struct mini {
	struct vfio_device vdev;
	struct mini *peer;
	int count;
};

static void mini_ask(struct vfio_device *device, unsigned int count)
{
	if (device->ops->request)
		device->ops->request(device, count);
}

void mini_remove(struct mini *m)
{
	mini_ask(&m->vdev, 1);
	vfio_unregister_group_dev(&m->vdev);
	m->count = 0;
	mini_ask(&m->peer->vdev, 1);
}
