// SPDX-License-Identifier: GPL-2.0-only
/*
 * The error path of the second step undoes the first.
 * Fix: nfc: nxp-nci: Add remove on IRQ error
 */
#include <linux/miscdevice.h>

int hyper_setup_intr(void);
void hyper_remove_intr(void);

static struct miscdevice hyper_dev = { .name = "hyper" };

static int hyper_init(void)
{
	int ret;

	ret = misc_register(&hyper_dev);
	if (ret)
		return ret;
	ret = hyper_setup_intr();
	if (ret) {
		misc_deregister(&hyper_dev);
		return ret;
	}
	return 0;
}

static void hyper_exit(void)
{
	hyper_remove_intr();
	misc_deregister(&hyper_dev);
}

int (*hyper_entry)(void) = hyper_init;
void (*hyper_leave)(void) = hyper_exit;
