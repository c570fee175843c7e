// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each failure enters the ladder behind its own step.
 * Fix: hwmon: (ibmaem) don't call platform_device_del() if platform_device_add() fails
 */
#include <linux/miscdevice.h>

static struct miscdevice control = { .name = "control" };
int board_power(void);
void board_off(void);
int board_files_add(void);
void board_files_remove(void);

int board_start(void)
{
	int ret = board_power();

	if (ret)
		return ret;
	ret = misc_register(&control);
	if (ret)
		goto err_power;
	ret = board_files_add();
	if (ret)
		goto err_misc;
	return 0;

err_misc:
	misc_deregister(&control);
err_power:
	board_off();
	return ret;
}

void board_halt(void)
{
	board_files_remove();
	misc_deregister(&control);
	board_off();
}
