// SPDX-License-Identifier: GPL-2.0-only
/* The other half is named, but NULL. */
#include <linux/vfio.h>

struct modem {
	struct vfio_device vdev;
	int users;
};

static int modem_open(struct vfio_device *vdev)
{
	struct modem *m = container_of(vdev, struct modem, vdev);

	m->users++;
	return 0;
}

static const struct vfio_device_ops modem_ops = {
	.name = "modem",
	.open_device = modem_open, // expect: error: open-close-pair {{close_device}}
	.close_device = NULL,
};

const struct vfio_device_ops *modem_get_ops(void)
{
	return &modem_ops;
}
