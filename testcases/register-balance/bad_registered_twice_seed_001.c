// SPDX-License-Identifier: GPL-2.0-only
/* Seed 001 asks what happens when one thing is registered twice: the same device, on one path. */
#include <linux/miscdevice.h>

static struct miscdevice control = { .name = "control" };

int board_start(bool late)
{
	int ret = misc_register(&control);

	if (ret)
		return ret;
	if (late) {
		ret = misc_register(&control); // expect: warning: register-balance {{already}}
		if (ret) {
			misc_deregister(&control);
			return ret;
		}
	}
	return 0;
}

void board_halt(void)
{
	misc_deregister(&control);
}
