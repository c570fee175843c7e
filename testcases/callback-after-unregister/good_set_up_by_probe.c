// SPDX-License-Identifier: GPL-2.0-only
/* Others take the registration first; probe() and remove() are before and after all of them. */
#include <linux/platform_device.h>
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
	return 0;
}

int mini_power(struct device *dev, int level)
{
	struct mini *m = dev_get_drvdata(dev);

	if (!vfio_device_try_get_registration(&m->vdev))
		return -ENODEV;
	mini_set_level(m, level);
	vfio_device_put_registration(&m->vdev);
	return 0;
}

static int mini_probe(struct platform_device *pdev)
{
	struct mini *m = platform_get_drvdata(pdev);

	mini_set_level(m, 0);
	return vfio_register_group_dev(&m->vdev);
}

static void mini_remove(struct platform_device *pdev)
{
	struct mini *m = platform_get_drvdata(pdev);

	vfio_unregister_group_dev(&m->vdev);
	mini_set_level(m, 0);
}

struct platform_driver mini_driver = { .probe = mini_probe, .remove = mini_remove };
