// SPDX-License-Identifier: GPL-2.0-only
/* Two notifiers look the device up; one relies on luck. */
#include <linux/vfio.h>

struct mini {
	struct vfio_device vdev;
	int level;
};

bool vfio_device_try_get_registration(struct vfio_device *device);
void vfio_device_put_registration(struct vfio_device *device);

static int mini_set_level(struct mini *m, int level)
{
	m->level = level;
	return level;
}

int mini_power(struct device *dev, int level)
{
	struct mini *m = dev_get_drvdata(dev);
	int ret = 0;

	if (vfio_device_try_get_registration(&m->vdev)) {
		ret = mini_set_level(m, level);
		vfio_device_put_registration(&m->vdev);
	}
	return ret;
}

int mini_thermal(struct device *dev)
{
	struct mini *m = dev_get_drvdata(dev);

	return mini_set_level(m, 0); // expect: error: callback-after-unregister {{mini_set_level()}}
}
