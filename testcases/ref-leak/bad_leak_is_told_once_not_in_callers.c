// SPDX-License-Identifier: GPL-2.0-only
/* The helper leaks the module of an entry that it found; its callers could not drop it if they wanted. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/module.h>

struct port_ops {
	struct list_head node;
	struct module *owner;
	int (*id)(struct device *dev);
};

static LIST_HEAD(all_ops);

static struct port_ops *port_ops_get(void)
{
	struct port_ops *ops;

	list_for_each_entry(ops, &all_ops, node)
		if (try_module_get(ops->owner))
			return ops;
	return NULL;
}

static int port_is(struct device *dev, int wanted)
{
	struct port_ops *ops = port_ops_get();
	int id;

	if (!ops || !ops->id)
		return -ENODEV; // expect: ref-leak {{module of ops->owner acquired by port_ops_get()}}
	id = ops->id(dev);
	module_put(ops->owner);
	return id == wanted;
}

int port_reset(struct device *dev)
{
	int ret = port_is(dev, 3);

	if (ret < 0)
		return ret;
	return !ret;
}
