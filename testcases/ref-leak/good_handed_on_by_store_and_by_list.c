// SPDX-License-Identifier: GPL-2.0-only
/* References that are stored, listed, returned or set as driver data have a new owner. */
#include <linux/of.h>
#include <linux/list.h>
#include <linux/device.h>
#include <linux/pci.h>
#include <linux/errno.h>

struct link {
	struct device_node *np;
	struct pci_dev *peer;
	struct list_head node;
};

int link_fill(struct link *link, const struct device_node *np)
{
	link->np = of_parse_phandle(np, "remote", 0);
	return link->np ? 0 : -ENODEV;
}

int link_add(struct list_head *links)
{
	struct link *link = kzalloc(sizeof(*link), GFP_KERNEL);

	if (!link)
		return -ENOMEM;
	link->peer = pci_get_device(0x1af4, 0x1001, NULL);
	if (!link->peer) {
		kfree(link);
		return -ENODEV;
	}
	list_add(&link->node, links);
	return 0;
}

struct device_node *link_remote(const struct device_node *np)
{
	struct device_node *port = of_get_child_by_name(np, "port"), *remote;

	if (!port)
		return NULL;
	remote = of_parse_phandle(port, "remote", 0);
	of_node_put(port);
	return remote;
}

int link_remember(struct device *dev)
{
	struct pci_dev *peer = pci_get_device(0x1af4, 0x1002, NULL);

	if (!peer)
		return -ENODEV;
	dev_set_drvdata(dev, peer);
	return 0;
}
