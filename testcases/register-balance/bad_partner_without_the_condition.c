// SPDX-License-Identifier: GPL-2.0-only
/* remove() unregisters what probe() registered for some devices only. */
#include <linux/miscdevice.h>
#include <linux/platform_device.h>

struct lcd {
	struct miscdevice misc;
	bool has_panel;
};

static int lcd_probe(struct platform_device *pdev)
{
	struct lcd *lcd = platform_get_drvdata(pdev);

	return lcd->has_panel ? misc_register(&lcd->misc) : 0;
}

static void lcd_remove(struct platform_device *pdev)
{
	struct lcd *lcd = platform_get_drvdata(pdev);

	misc_deregister(&lcd->misc); // known-fn: register-balance the condition of the setup is not asked of its partner
}

struct platform_driver lcd_driver = {.probe = lcd_probe, .remove = lcd_remove};
