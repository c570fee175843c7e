// SPDX-License-Identifier: GPL-2.0-only
/* The count is taken below, in a recursion or by a pointer, and lost after a check. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

struct codec_ops {
	struct device_node *(*find)(struct device *dev);
};

static struct device_node *find_third(struct device *dev)
{
	return of_parse_phandle(dev->of_node, "codec", 0);
}

static struct device_node *find_second(struct device *dev)
{
	return find_third(dev);
}

static struct device_node *find_first(struct device *dev)
{
	return find_second(dev);
}

static bool is_there(const struct device_node *np)
{
	return np;
}

int three_levels(struct device *dev, u32 *rate)
{
	struct device_node *np = find_first(dev);

	if (!is_there(np))
		return -ENODEV;
	return of_property_read_u32(np, "rate", rate); // expect: error: ref-leak {{find_first}}
}

static struct device_node *find_nth(struct device *dev, int n)
{
	if (n)
		return find_nth(dev, n - 1);
	return of_parse_phandle(dev->of_node, "codec", 0);
}

int recursion(struct device *dev, u32 *rate)
{
	struct device_node *np = find_nth(dev, 2);

	if (!np)
		return -ENODEV;
	return of_property_read_u32(np, "rate", rate); // expect: error: ref-leak {{find_nth}}
}

static const struct codec_ops ops = { .find = find_second };

int pointer(struct device *dev, u32 *rate)
{
	struct device_node *np = ops.find(dev);

	if (!np)
		return -ENODEV;
	return of_property_read_u32(np, "rate", rate); // expect: error: ref-leak {{find_second}}
}
