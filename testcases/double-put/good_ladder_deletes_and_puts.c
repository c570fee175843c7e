// SPDX-License-Identifier: GPL-2.0-only
/* platform_device_del() undoes the addition only, and the label below puts the device. */
#include <linux/platform_device.h>

void platform_device_del(struct platform_device *pdev);
int board_start(struct platform_device *pdev);

int board_add(struct platform_device **out)
{
	struct platform_device *pdev = platform_device_alloc("board", 1);
	int ret;

	if (!pdev)
		return -ENOMEM;
	ret = platform_device_add(pdev);
	if (ret)
		goto err_put;
	ret = board_start(pdev);
	if (ret)
		goto err_del;
	*out = pdev;
	return 0;

err_del:
	platform_device_del(pdev);
err_put:
	platform_device_put(pdev);
	return ret;
}
