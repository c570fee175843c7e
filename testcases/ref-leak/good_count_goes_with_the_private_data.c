// SPDX-License-Identifier: GPL-2.0-only
/* The getter returns the private data of the device that it found; the putter drops the device from there. */
#include <linux/of.h>
#include <linux/of_platform.h>
#include <linux/platform_device.h>

struct copro {
	struct device *dev;
};

struct copro *copro_get(struct device_node *np)
{
	struct platform_device *pdev = of_find_device_by_node(np);
	struct copro *copro;

	if (!pdev)
		return NULL;
	copro = platform_get_drvdata(pdev);
	if (!copro) {
		put_device(&pdev->dev);
		return NULL;
	}
	return copro;
}

void copro_put(struct copro *copro)
{
	put_device(copro->dev);
}
