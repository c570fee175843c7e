// SPDX-License-Identifier: GPL-2.0-only
/* A device that could not be added is not dropped. */
#include <linux/platform_device.h>
#include <linux/errno.h>

int part_register(struct device *parent, void *info)
{
	struct platform_device *pdev = platform_device_alloc("part", 0);
	int ret;

	if (!pdev)
		return -ENOMEM;
	pdev->dev.parent = parent;
	platform_set_drvdata(pdev, info);
	ret = platform_device_add(pdev);
	return ret; // expect: error: ref-leak {{reference to pdev}}
}
