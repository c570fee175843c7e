// SPDX-License-Identifier: GPL-2.0-only
/* The driver is unbound only when the module goes, and who has the file open keeps the module. */
#include <linux/errno.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

int __platform_driver_probe(struct platform_driver *driver, int (*probe)(struct platform_device *),
			    struct module *module);

struct guest {
	struct miscdevice misc;
	char *key;
};

static struct guest *guest;

static int guest_open(struct inode *inode, struct file *file)
{
	return guest->key[0];
}

static const struct file_operations guest_fops = {
	.owner = THIS_MODULE,
	.open = guest_open,
};

static int guest_probe(struct platform_device *pdev)
{
	int ret;

	guest = devm_kzalloc(&pdev->dev, sizeof(*guest), GFP_KERNEL);
	if (!guest)
		return -ENOMEM;
	guest->key = kzalloc(32, GFP_KERNEL);
	if (!guest->key)
		return -ENOMEM;
	guest->misc.name = "guest";
	guest->misc.fops = &guest_fops;
	ret = misc_register(&guest->misc);
	if (ret)
		kfree(guest->key);
	return ret;
}

static void guest_remove(struct platform_device *pdev)
{
	(void)pdev;
	kfree(guest->key);
	misc_deregister(&guest->misc);
}

static struct platform_driver guest_driver = {
	.remove = guest_remove,
	.driver = {.name = "guest"},
};

static int guest_init(void)
{
	return __platform_driver_probe(&guest_driver, guest_probe, THIS_MODULE);
}
module_init(guest_init);
