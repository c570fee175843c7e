// SPDX-License-Identifier: GPL-2.0-only
/* Unregistering drops the count that the allocation gave, and not the one taken besides. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/platform_device.h>

struct platform_device *platform_device_alloc(const char *name, int id);
int platform_device_add(struct platform_device *pdev);
void platform_device_put(struct platform_device *pdev);
void platform_device_unregister(struct platform_device *pdev);

int board_start(void);

int board_add_clock(void)
{
	struct platform_device *pdev = platform_device_alloc("board-clock", 0);
	int ret;

	if (!pdev)
		return -ENOMEM;
	get_device(&pdev->dev);
	ret = platform_device_add(pdev);
	if (ret) {
		platform_device_put(pdev);
		platform_device_put(pdev);
		return ret;
	}
	ret = board_start();
	if (ret) {
		platform_device_unregister(pdev);
		return ret; // expect: error: ref-leak {{pdev}}
	}
	put_device(&pdev->dev);
	return 0;
}
