// SPDX-License-Identifier: GPL-2.0-only
/* Both failures reach the one label that unregisters. */
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
	if (ret)
		goto err_misc;
	ret = board_check();
	if (ret)
		goto err_misc;
	return 0;

err_misc:
	misc_deregister(&control);
	return ret;
}
