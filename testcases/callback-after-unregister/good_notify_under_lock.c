// SPDX-License-Identifier: GPL-2.0-only
/* The lock that unregistering takes holds the device as well as a count does; so does the caller. */
#include <linux/vfio.h>
#include <linux/mutex.h>

struct mini {
	struct vfio_device vdev;
	struct mutex *lock;
	int level;
};

static DEFINE_MUTEX(mini_lock);

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
	struct mini *m;
	int ret;

	mutex_lock(&mini_lock);
	m = dev_get_drvdata(dev);
	ret = mini_set_level(m, 0);
	mutex_unlock(&mini_lock);
	return ret;
}

int mini_user(struct mini *m)
{
	return mini_set_level(m, 1);
}
