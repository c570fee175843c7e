// SPDX-License-Identifier: GPL-2.0-only
/* The caller cleans up whatever the function had set up when it failed. */
#include <linux/platform_device.h>

struct cam;

int cam_bus_register(struct cam *cam);
void cam_bus_unregister(struct cam *cam);
int cam_power(struct cam *cam);

static int cam_setup(struct cam *cam)
{
	int ret = cam_bus_register(cam);

	if (ret)
		return ret;
	ret = cam_power(cam);
	if (ret)
		return ret;
	return 0;
}

static void cam_cleanup(struct cam *cam)
{
	cam_bus_unregister(cam);
}

static int cam_probe(struct platform_device *pdev)
{
	struct cam *cam = platform_get_drvdata(pdev);
	int ret = cam_setup(cam);

	if (ret)
		cam_cleanup(cam);
	return ret;
}

static void cam_remove(struct platform_device *pdev)
{
	cam_cleanup(platform_get_drvdata(pdev));
}

struct platform_driver cam_driver = { .probe = cam_probe, .remove = cam_remove };
