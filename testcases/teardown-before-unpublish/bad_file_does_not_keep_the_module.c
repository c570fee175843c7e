// SPDX-License-Identifier: GPL-2.0-only
/* Nothing keeps the module while the file is open: its table does not name it. */
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/errno.h>

static char *log_text;

static int log_open(struct inode *inode, struct file *file)
{
	return log_text[0];
}

static const struct file_operations log_fops = {
	.open = log_open,
};

static struct miscdevice log_misc = {
	.name = "log",
	.fops = &log_fops,
};

static int log_init(void)
{
	int ret;

	log_text = kzalloc(64, GFP_KERNEL);
	if (!log_text)
		return -ENOMEM;
	ret = misc_register(&log_misc);
	if (ret)
		kfree(log_text);
	return ret;
}
module_init(log_init);

static void log_exit(void)
{
	kfree(log_text); // expect: error: teardown-before-unpublish {{log_text is given up by kfree() while log_open() is live until misc_deregister()}}
	misc_deregister(&log_misc);
}
module_exit(log_exit);
