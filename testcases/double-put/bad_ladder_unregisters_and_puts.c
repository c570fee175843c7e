// SPDX-License-Identifier: GPL-2.0-only
/* platform_device_unregister() has put the device; the label below puts it once more. Shaped after fixes to board files. */
#include <linux/platform_device.h>

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
		goto err_unregister;
	*out = pdev;
	return 0;

err_unregister:
	platform_device_unregister(pdev);
err_put:
	platform_device_put(pdev); // known-fn: double-put adding the device hands its count on, of which another drop may be due
	return ret;
}
