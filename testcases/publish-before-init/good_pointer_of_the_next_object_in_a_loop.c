// SPDX-License-Identifier: GPL-2.0-only
/* Each round completes a new object and then makes it live. */
#include <linux/miscdevice.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct chip {
	int level;
};

struct chip_port {
	struct miscdevice misc;
	struct chip *chip;
};

static ssize_t port_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	struct chip_port *p = container_of(file->private_data, struct chip_port, misc);

	return p->chip->level;
}

static const struct file_operations port_fops = {
	.read = port_read,
};

static int port_register(struct chip_port *p)
{
	p->misc.fops = &port_fops;
	return misc_register(&p->misc);
}

int chip_ports(struct chip *c, int n)
{
	for (int i = 0; i < n; i++) {
		struct chip_port *p = kzalloc(sizeof(*p), GFP_KERNEL);
		int ret;

		if (!p)
			return -ENOMEM;
		p->chip = c;
		ret = port_register(p);
		if (ret) {
			kfree(p);
			return ret;
		}
	}
	return 0;
}
