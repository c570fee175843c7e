// SPDX-License-Identifier: GPL-2.0-only
/* Each round takes one port down and frees its device: the next one has a device of its own. */
#include <linux/netdevice.h>
#include <linux/slab.h>

struct port {
	struct net_device *dev;
	int index;
};

struct hub {
	struct port **ports;
	int nports;
};

static int hub_port_open(struct net_device *dev)
{
	struct port *port = netdev_priv(dev);

	netif_carrier_on(port->dev);
	return 0;
}

static const struct net_device_ops hub_ops = {
	.ndo_open = hub_port_open,
};

void hub_port_setup(struct net_device *dev)
{
	dev->netdev_ops = &hub_ops;
}

void hub_remove(struct hub *hub)
{
	int i;

	for (i = 0; i < hub->nports; i++) {
		struct port *port = hub->ports[i];

		if (!port)
			continue;
		unregister_netdev(port->dev);
		free_netdev(port->dev);
	}
	kfree(hub->ports);
}
