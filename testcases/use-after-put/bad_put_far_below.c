// SPDX-License-Identifier: GPL-2.0-only
/* The put is three levels below, in a recursion, or behind a pointer with one known target. */
#include <linux/device.h>
#include <linux/slab.h>

struct chain {
	struct device *dev;
	struct chain *next;
};

struct drop_ops {
	void (*drop)(struct device *dev);
};

static void drop_third(struct device *dev)
{
	put_device(dev);
}

static void drop_second(struct device *dev)
{
	drop_third(dev);
}

static void drop_first(struct device *dev)
{
	drop_second(dev);
}

void three_levels(struct device *dev)
{
	drop_first(dev);
	dev->driver_data = NULL; // expect: error: use-after-put {{drop_first}}
}

static void drop_after(struct device *dev, int n)
{
	if (n > 0) {
		drop_after(dev, n - 1);
		return;
	}
	put_device(dev);
}

void recursion(struct device *dev)
{
	drop_after(dev, 4);
	dev->driver_data = NULL; // expect: error: use-after-put {{drop_after}}
}

static void drop_even(struct device *dev, int n);

static void drop_odd(struct device *dev, int n)
{
	if (n)
		drop_even(dev, n - 1);
	else
		put_device(dev);
}

static void drop_even(struct device *dev, int n)
{
	if (n)
		drop_odd(dev, n - 1);
	else
		put_device(dev);
}

void mutual_recursion(struct device *dev)
{
	drop_even(dev, 6);
	dev->driver_data = NULL; // expect: error: use-after-put {{drop_even}}
}

static const struct drop_ops the_ops = { .drop = drop_second };

void member_of_the_only_table(const struct drop_ops *ops, struct device *dev)
{
	ops->drop(dev);
	dev->driver_data = NULL; // expect: error: use-after-put {{drop_second}}
}

void member_of_this_table(struct device *dev)
{
	the_ops.drop(dev);
	dev->driver_data = NULL; // expect: error: use-after-put {{drop_second}}
}

static void (*hook)(struct device *dev) = drop_second;

void static_pointer(struct device *dev)
{
	hook(dev);
	dev->driver_data = NULL; // expect: error: use-after-put {{drop_second}}
}

void local_pointer(struct device *dev)
{
	void (*drop)(struct device *dev) = drop_second;

	drop(dev);
	dev->driver_data = NULL; // expect: error: use-after-put {{drop_second}}
}

static void apply(struct device *dev, void (*what)(struct device *dev))
{
	what(dev);
}

static void apply_twice_removed(struct device *dev, void (*what)(struct device *dev))
{
	apply(dev, what);
}

void parameter_that_is_called(struct device *dev)
{
	apply_twice_removed(dev, drop_second);
	dev->driver_data = NULL; // expect: error: use-after-put {{apply_twice_removed}}
}
