// SPDX-License-Identifier: GPL-2.0-only
/*
 * When the channel cannot be announced its driver gives the device up again.
 * Fix: rpmsg: core: Clean up resources on announce_create failure.
 */
#include <linux/errno.h>
#include <linux/platform_device.h>

int channel_open(struct platform_device *pdev);
void channel_close(struct platform_device *pdev);
int channel_announce(struct platform_device *pdev);

int link_probe(struct platform_device *pdev, const struct platform_driver *drv)
{
	int ret;

	ret = channel_open(pdev);
	if (ret)
		return ret;
	ret = drv->probe(pdev);
	if (ret)
		goto err_close;
	ret = channel_announce(pdev);
	if (ret)
		goto err_remove;
	return 0;

err_remove:
	if (drv->remove)
		drv->remove(pdev);
err_close:
	channel_close(pdev);
	return ret;
}

void link_remove(struct platform_device *pdev, const struct platform_driver *drv)
{
	if (drv->remove)
		drv->remove(pdev);
	channel_close(pdev);
}
