// SPDX-License-Identifier: GPL-2.0-only
/* The round that succeeds keeps the module, the rounds before it gave theirs back. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/module.h>

struct driver_ops {
	struct module *owner;
	void *(*open)(unsigned long arg);
	void (*release)(void *data);
	long (*probe)(unsigned long arg);
};

struct driver {
	const struct driver_ops *ops;
	struct list_head next;
};

struct container {
	struct driver *driver;
	void *data;
};

extern struct list_head drivers;

int attach(struct container *c, struct driver *d, void *data);

long choose_driver(struct container *c, unsigned long arg)
{
	struct driver *d;
	long ret = -ENODEV;

	list_for_each_entry(d, &drivers, next) {
		void *data;

		if (!try_module_get(d->ops->owner))
			continue;
		if (d->ops->probe(arg) <= 0) {
			module_put(d->ops->owner);
			continue;
		}
		data = d->ops->open(arg);
		if (IS_ERR(data)) {
			ret = PTR_ERR(data);
			module_put(d->ops->owner);
			continue;
		}
		ret = attach(c, d, data);
		if (ret) {
			d->ops->release(data);
			module_put(d->ops->owner);
			continue;
		}
		c->driver = d;
		c->data = data;
		break;
	}
	return ret;
}
