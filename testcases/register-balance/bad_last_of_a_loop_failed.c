// SPDX-License-Identifier: GPL-2.0-only
/* The loop of the ladder begins with the element that failed; remove() unregisters what may not be there. */
#include <linux/miscdevice.h>
#include <linux/platform_device.h>

static struct miscdevice lines[4];

static int lines_init(void)
{
	int i, ret;

	for (i = 0; i < 4; i++) {
		ret = misc_register(&lines[i]);
		if (ret)
			goto err;
	}
	return 0;

err:
	for (; i >= 0; i--)
		misc_deregister(&lines[i]); // known-fn: register-balance elements of an array are one thing
	return ret;
}

static void lines_exit(void)
{
	int i;

	for (i = 0; i < 4; i++)
		misc_deregister(&lines[i]);
}

int (*lines_up)(void) = lines_init;
void (*lines_down)(void) = lines_exit;

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
