// SPDX-License-Identifier: GPL-2.0-only
/*
 * The ladder is entered one label too high: what failed to register is unregistered.
 * Fix: hwmon: (ibmaem) don't call platform_device_del() if platform_device_add() fails
 */
#include <linux/miscdevice.h>

static struct miscdevice control = { .name = "control" };
int board_power(void);
void board_off(void);

int board_start(void)
{
	int ret = board_power();

	if (ret)
		return ret;
	ret = misc_register(&control);
	if (ret)
		goto err_misc;
	return 0;

err_misc:
	misc_deregister(&control); // expect: warning: register-balance {{failed on this path}}
	board_off();
	return ret;
}
