// SPDX-License-Identifier: GPL-2.0-only
/*
 * The misc device stays registered when the interrupt cannot be set up.
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
	if (ret)
		return ret; // expect: error: unwind-missing {{misc_register}}
	return 0;
}

static void hyper_exit(void)
{
	hyper_remove_intr();
	misc_deregister(&hyper_dev);
}

int (*hyper_entry)(void) = hyper_init;
void (*hyper_leave)(void) = hyper_exit;
