// SPDX-License-Identifier: GPL-2.0-only
/* What earlier rounds put on the list keeps its node; the one that fails has only the loop's. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/of.h>

struct entry {
	struct list_head list;
	struct device_node *node;
};

struct bus {
	struct list_head plain, fancy;
};

struct entry *entry_make(struct bus *bus, struct device_node *node);
int entry_kind(struct device_node *node);

static int bus_add_plain(struct bus *bus, struct device_node *node)
{
	struct entry *e = entry_make(bus, node);

	if (!e)
		return -ENOMEM;
	list_add_tail(&e->list, &bus->plain);
	of_node_get(node);
	return 0;
}

static int bus_add_fancy(struct bus *bus, struct device_node *node)
{
	struct entry *e = entry_make(bus, node);

	if (!e)
		return -ENOMEM;
	e->node = of_node_get(node);
	list_add_tail(&e->list, &bus->fancy);
	return 0;
}

static int bus_add(struct bus *bus, struct device_node *node)
{
	int ret = entry_kind(node);

	if (ret < 0)
		return ret;
	if (ret)
		ret = bus_add_fancy(bus, node);
	else
		ret = bus_add_plain(bus, node);
	return ret;
}

int bus_populate(struct bus *bus, struct device_node *np)
{
	struct device_node *node;
	int ret;

	for_each_child_of_node(np, node) {
		ret = bus_add(bus, node);
		if (ret) {
			of_node_put(node);
			return ret;
		}
	}
	return 0;
}
