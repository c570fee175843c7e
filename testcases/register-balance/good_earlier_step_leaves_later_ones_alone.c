// SPDX-License-Identifier: GPL-2.0-only
/*
 * The step that fails first has nothing to undo.
 * Fix: pinctrl: bcm2835: Don't remove an unregistered GPIO chip
 */
#include <linux/errno.h>
#include <linux/miscdevice.h>

static struct miscdevice control = { .name = "control" };
int pins_register(void);
void pins_unregister(void);

int board_start(void)
{
	int ret;

	ret = pins_register();
	if (ret)
		return ret;
	ret = misc_register(&control);
	if (ret)
		pins_unregister();
	return ret;
}

void board_stop(void)
{
	misc_deregister(&control);
	pins_unregister();
}
