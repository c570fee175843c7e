// SPDX-License-Identifier: GPL-2.0-only
/*
 * The mirror of init, in reverse.
 * Fix: cpufreq: mediatek: Unregister platform device on exit
 */
#include <linux/miscdevice.h>

static struct miscdevice control = { .name = "control" };
int board_ports_add(void);
void board_ports_remove(void);

int board_init(void)
{
	int ret;

	ret = misc_register(&control);
	if (ret)
		return ret;
	ret = board_ports_add();
	if (ret)
		misc_deregister(&control);
	return ret;
}

void board_exit(void)
{
	board_ports_remove();
	misc_deregister(&control);
}
