// SPDX-License-Identifier: GPL-2.0-only
/* Freed on failure; or known to the private part of another device, which keeps it. */
#include <linux/netdevice.h>
#include <linux/errno.h>

struct ether {
	struct net_device *net;
	int multiplier;
};

void ether_setup(struct net_device *net);

struct ether *ether_make(int multiplier)
{
	struct net_device *net;
	struct ether *e;

	net = alloc_netdev_mqs(sizeof(*e), "usb%d", 0, ether_setup, 1, 1);
	if (!net)
		return ERR_PTR(-ENOMEM);
	e = netdev_priv(net);
	e->net = net;
	e->multiplier = multiplier;
	if (register_netdev(net) < 0) {
		free_netdev(net);
		return ERR_PTR(-EIO);
	}
	return e;
}

int ether_attach(struct net_device *lower)
{
	struct ether *e = netdev_priv(lower);
	struct net_device *net = alloc_netdev_mqs(0, "up%d", 0, ether_setup, 1, 1);

	if (!net)
		return -ENOMEM;
	e->net = net;
	return register_netdev(net);
}
