// SPDX-License-Identifier: GPL-2.0-only
/* The memory of the frame buffer goes while the frame buffer can still be drawn on. */
#include <linux/fb.h>
#include <linux/platform_device.h>

char __iomem *window_map(struct platform_device *pdev);
void window_unmap(char __iomem *base);

static int panel_probe(struct platform_device *pdev)
{
	struct fb_info *info = framebuffer_alloc(0, &pdev->dev);
	int ret;

	if (!info)
		return -ENOMEM;
	info->screen_base = window_map(pdev);
	if (!info->screen_base) {
		ret = -EIO;
		goto err_release;
	}
	ret = register_framebuffer(info);
	if (ret < 0)
		goto err_unmap;
	platform_set_drvdata(pdev, info);
	return 0;

err_unmap:
	window_unmap(info->screen_base);
err_release:
	framebuffer_release(info);
	return ret;
}

static void panel_remove(struct platform_device *pdev)
{
	struct fb_info *info = platform_get_drvdata(pdev);

	window_unmap(info->screen_base);
	unregister_framebuffer(info); // expect: warning: teardown-order {{window_unmap}}
	framebuffer_release(info);
}

struct platform_driver panel_driver = { .probe = panel_probe, .remove = panel_remove };
