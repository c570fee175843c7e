// SPDX-License-Identifier: GPL-2.0-only
/* The private data of the found device is all that is wanted; nobody ever drops the device. */
#include <linux/of.h>
#include <linux/of_platform.h>
#include <linux/platform_device.h>

struct copro {
	struct device *dev;
};

struct copro *copro_get(struct device_node *np)
{
	struct platform_device *pdev = of_find_device_by_node(np);

	if (!pdev)
		return NULL;
	return platform_get_drvdata(pdev); // expect: ref-leak {{reference to pdev acquired by of_find_device_by_node()}}
}
