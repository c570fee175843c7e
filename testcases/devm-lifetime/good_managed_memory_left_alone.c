// SPDX-License-Identifier: GPL-2.0-only
/*
 * devres frees it: the error path has nothing to do; what is not managed is freed by hand.
 * Fix: cpufreq: qcom-cpufreq-hw: Fix possible double free
 */
#include <linux/platform_device.h>
#include <linux/slab.h>

struct panel {
	int mode;
	char *table;
};

int panel_start(struct panel *panel);

static int panel_probe(struct platform_device *pdev)
{
	struct panel *panel = devm_kzalloc(&pdev->dev, sizeof(*panel), GFP_KERNEL);
	int ret;

	if (!panel)
		return -ENOMEM;
	panel->table = kzalloc(64, GFP_KERNEL);
	if (!panel->table)
		return -ENOMEM;
	platform_set_drvdata(pdev, panel);
	ret = panel_start(panel);
	if (ret)
		kfree(panel->table);
	return ret;
}

static void panel_remove(struct platform_device *pdev)
{
	struct panel *panel = platform_get_drvdata(pdev);

	kfree(panel->table);
}

struct platform_driver panel_driver = { .probe = panel_probe, .remove = panel_remove };
