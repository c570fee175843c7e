// SPDX-License-Identifier: GPL-2.0-only
/* devres undoes the registration after a failing probe, and so it is not undone by hand. */
#include <linux/platform_device.h>

int devm_panel_register(struct device *dev);
void panel_unregister(struct device *dev);
int panel_power(struct device *dev);

static int panel_probe(struct platform_device *pdev)
{
	int ret = devm_panel_register(&pdev->dev);

	if (ret)
		return ret;
	return panel_power(&pdev->dev);
}

static void panel_remove(struct platform_device *pdev)
{
}

void panel_force_off(struct platform_device *pdev)
{
	panel_unregister(&pdev->dev);
}

struct platform_driver panel_driver = { .probe = panel_probe, .remove = panel_remove };
