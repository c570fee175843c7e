// SPDX-License-Identifier: GPL-2.0-only
/* What is not certain to be dropped below, or of which a count is owned, is used on. */
#include <linux/device.h>
#include <linux/slab.h>

struct drop_ops {
	void (*drop)(struct device *dev);
};

static void drop(struct device *dev)
{
	put_device(dev);
}

static void look(struct device *dev)
{
	dev->driver_data = NULL;
}

static const struct drop_ops dropping = { .drop = drop };
static const struct drop_ops looking = { .drop = look };

/* one of two tables */
void two_tables(const struct drop_ops *ops, struct device *dev)
{
	ops->drop(dev);
	dev->driver_data = NULL;
}

void this_table(struct device *dev)
{
	looking.drop(dev);
	dev->driver_data = NULL;
	dropping.drop(dev);
}

static void (*hook)(struct device *dev) = drop;

void set_hook(void (*fn)(struct device *dev))
{
	hook = fn;
}

void pointer_set_by_others(struct device *dev)
{
	hook(dev);
	dev->driver_data = NULL;
}

static void apply(struct device *dev, void (*what)(struct device *dev))
{
	what(dev);
}

void parameter_that_only_looks(struct device *dev)
{
	apply(dev, look);
	dev->driver_data = NULL;
	apply(dev, drop);
}

static void get_and_drop(struct device *dev, int n)
{
	get_device(dev);
	if (n)
		get_and_drop(dev, n - 1);
	put_device(dev);
}

void balanced_recursion(struct device *dev)
{
	get_and_drop(dev, 3);
	dev->driver_data = NULL;
}
