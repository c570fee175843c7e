// SPDX-License-Identifier: GPL-2.0-only
/* After ht16k33: a helper turns the display on or off as it is told; that is no resource. */
#include <linux/platform_device.h>

struct panel;

int panel_display_on(struct panel *p);
int panel_display_off(struct panel *p);
int panel_window_add(struct panel *p);
void panel_window_del(struct panel *p);

static int panel_brightness(struct panel *p, int level)
{
	if (!level)
		return panel_display_off(p);
	return panel_display_on(p);
}

static int panel_probe(struct platform_device *pdev)
{
	struct panel *p = platform_get_drvdata(pdev);
	int ret = panel_brightness(p, 8);

	if (ret)
		return ret;
	return panel_window_add(p);
}

static void panel_remove(struct platform_device *pdev)
{
	panel_window_del(platform_get_drvdata(pdev));
}

struct platform_driver panel_driver = {
	.probe = panel_probe,
	.remove = panel_remove,
};
