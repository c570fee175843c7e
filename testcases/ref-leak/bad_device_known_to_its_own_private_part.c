// SPDX-License-Identifier: GPL-2.0-only
/*
 * The private part of a network device points back to the device: it lies in it and keeps nothing.
 * Shaped after gether_setup_name() of drivers/usb/gadget/function/u_ether.c.
 */
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
	if (register_netdev(net) < 0)
		return ERR_PTR(-EIO); // expect: error: ref-leak {{memory of net acquired by}}
	return e;
}
