// SPDX-License-Identifier: GPL-2.0-only
/* The count is stored, or its absence checked, by helpers: below, in a recursion, by a pointer. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

struct codec {
	struct device_node *np;
	struct codec *next;
};

struct codec_ops {
	void (*keep)(struct codec *c, struct device_node *np);
};

static void keep_third(struct codec *c, struct device_node *np)
{
	c->np = np;
}

static void keep_second(struct codec *c, struct device_node *np)
{
	keep_third(c, np);
}

static void keep_first(struct codec *c, struct device_node *np)
{
	keep_second(c, np);
}

static bool is_missing_third(const struct device_node *np)
{
	return !np;
}

static bool is_missing(const struct device_node *np)
{
	return is_missing_third(np);
}

int three_levels(struct codec *c, struct device *dev)
{
	struct device_node *np = of_parse_phandle(dev->of_node, "codec", 0);

	if (is_missing(np))
		return -ENODEV;
	keep_first(c, np);
	return 0;
}

static void keep_in_last(struct codec *c, struct device_node *np)
{
	if (c->next)
		keep_in_last(c->next, np);
	else
		c->np = np;
}

int recursion(struct codec *c, struct device *dev)
{
	struct device_node *np = of_parse_phandle(dev->of_node, "codec", 0);

	if (!np)
		return -ENODEV;
	keep_in_last(c, np);
	return 0;
}

static const struct codec_ops ops = { .keep = keep_second };

int pointer(struct codec *c, struct device *dev)
{
	struct device_node *np = of_parse_phandle(dev->of_node, "codec", 0);

	if (!np)
		return -ENODEV;
	ops.keep(c, np);
	return 0;
}
