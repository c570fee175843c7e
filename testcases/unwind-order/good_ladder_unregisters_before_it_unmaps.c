// SPDX-License-Identifier: GPL-2.0-only
/*
 * The ladder is the mirror of the setup.
 * Fix: gpio: fix resource unwinding order in error path
 */
#include <linux/fb.h>
#include <linux/platform_device.h>

char __iomem *window_map(struct platform_device *pdev);
void window_unmap(char __iomem *base);
int panel_power(struct platform_device *pdev);

int panel_setup(struct platform_device *pdev, struct fb_info *info)
{
	int ret;

	info->screen_base = window_map(pdev);
	if (!info->screen_base)
		return -EIO;
	ret = register_framebuffer(info);
	if (ret < 0) {
		window_unmap(info->screen_base);
		return ret;
	}
	ret = panel_power(pdev);
	if (ret)
		goto err_power;
	return 0;

err_power:
	unregister_framebuffer(info);
	window_unmap(info->screen_base);
	return ret;
}
