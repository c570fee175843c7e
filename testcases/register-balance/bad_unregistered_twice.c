// SPDX-License-Identifier: GPL-2.0-only
/* The failing branch unregisters, and the label that it jumps to does so again. */
#include <linux/miscdevice.h>

static struct miscdevice control = { .name = "control" };
int board_files_add(void);
int board_check(void);

int board_start(void)
{
	int ret = misc_register(&control);

	if (ret)
		return ret;
	ret = board_files_add();
	if (ret) {
		misc_deregister(&control);
		goto err_misc;
	}
	ret = board_check();
	if (ret)
		goto err_misc;
	return 0;

err_misc:
	misc_deregister(&control); // expect: warning: register-balance {{second time}}
	return ret;
}
