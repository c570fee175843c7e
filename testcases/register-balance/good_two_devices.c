// SPDX-License-Identifier: GPL-2.0-only
/* Two registrations of two devices. */
#include <linux/miscdevice.h>

static struct miscdevice control = { .name = "control" };
static struct miscdevice data = { .name = "data" };

int board_start(bool late)
{
	int ret = misc_register(&control);

	if (ret)
		return ret;
	if (late) {
		ret = misc_register(&data);
		if (ret) {
			misc_deregister(&control);
			return ret;
		}
	}
	return 0;
}

void board_halt(bool late)
{
	if (late)
		misc_deregister(&data);
	misc_deregister(&control);
}
