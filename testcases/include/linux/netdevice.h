/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * netdevice.h - network devices, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_NETDEVICE_H
#define LIFELINT_TEST_NETDEVICE_H

#include <linux/device.h>

struct net_device;

struct net_device_ops {
	int (*ndo_open)(struct net_device *dev);
};

struct net_device {
	char name[16];
	const struct net_device_ops *netdev_ops;
	struct device dev;
};

struct net_device *alloc_netdev_mqs(int sizeof_priv, const char *name,
				    unsigned char name_assign_type,
				    void (*setup)(struct net_device *), unsigned int txqs,
				    unsigned int rxqs);
void free_netdev(struct net_device *dev);
int register_netdev(struct net_device *dev);
void unregister_netdev(struct net_device *dev);
void netif_carrier_on(struct net_device *dev);
void *netdev_priv(const struct net_device *dev);

#endif
