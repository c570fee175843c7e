// SPDX-License-Identifier: GPL-2.0-only
/*
 * The error path frees what devres frees as well.
 * Fix: cpufreq: qcom-cpufreq-hw: Fix possible double free
 */
#include <linux/platform_device.h>
#include <linux/slab.h>

struct panel {
	int mode;
};

int panel_start(struct panel *panel);

static int panel_probe(struct platform_device *pdev)
{
	struct panel *panel = devm_kzalloc(&pdev->dev, sizeof(*panel), GFP_KERNEL);
	int ret;

	if (!panel)
		return -ENOMEM;
	panel->mode = 1;
	ret = panel_start(panel);
	if (ret)
		kfree(panel); // expect: error: devm-lifetime {{devm_kzalloc() made it}}
	return ret;
}

struct platform_driver panel_driver = { .probe = panel_probe };
