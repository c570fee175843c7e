/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * net.h - references to network devices and PHYs.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/netdevice.h>, <net/net_namespace.h>, <rdma/ib_verbs.h>, <linux/of_net.h>,
	   <linux/of_mdio.h>, <linux/fwnode_mdio.h>, <linux/phy.h>, <linux/mdio.h>,
	   <linux/netlink.h>, <linux/rtnetlink.h>, <net/genetlink.h>)

struct mdio_device { struct device dev ll_refcount ll_put_only; };
struct mii_bus { struct device dev ll_refcount ll_put_only; };
struct list_head;
struct net;
struct sock;
struct sk_buff;
struct nlmsghdr;
struct ib_device;
struct net_device { struct device dev ll_refcount ll_put_only; };
struct phy_device { struct mdio_device mdio ll_refcount ll_put_only; };
typedef struct { int opaque; } netdevice_tracker;

/*
 * include/linux/netdevice.h: dev_hold(), dev_put() tolerate NULL; look-ups under RCU take nothing
 */
void dev_hold(struct net_device *dev ll_gets ll_maybe_null);
void dev_put(struct net_device *dev ll_puts ll_maybe_null);
/* net/core/net_namespace.c: the caller gets a count; drivers/infiniband/core/device.c likewise */
void put_net(struct net *net ll_puts);
struct net *get_net_ns_by_fd(int fd) ll_returns_ref(put_net) ll_returns_err;
struct net *get_net_ns_by_pid(int pid) ll_returns_ref(put_net) ll_returns_err;
struct net *get_net_ns_by_id(const struct net *net, int id)
	ll_returns_ref(put_net) ll_returns_null;
struct net_device *ib_device_get_netdev(struct ib_device *ib_dev, u32 port)
	ll_returns_ref(dev_put) ll_returns_null;
struct net_device *dev_get_by_name(struct net *net, const char *name)
	ll_returns_ref(dev_put) ll_returns_null;
struct net_device *dev_get_by_index(struct net *net, int ifindex)
	ll_returns_ref(dev_put) ll_returns_null;
struct net_device *dev_get_by_name_rcu(struct net *net, const char *name)
	ll_returns_borrowed(lock) ll_returns_null;
struct net_device *dev_get_by_index_rcu(struct net *net, int ifindex)
	ll_returns_borrowed(lock) ll_returns_null;

/*
 * net/netlink/af_netlink.c, genetlink.c, net/core/rtnetlink.c: a message that is sent belongs to
 * the socket, and is freed when that fails
 */
int netlink_unicast(struct sock *ssk, struct sk_buff *skb ll_frees, u32 portid, int nonblock);
int netlink_broadcast(struct sock *ssk, struct sk_buff *skb ll_frees, u32 portid, u32 group,
		      gfp_t allocation);
int nlmsg_notify(struct sock *sk, struct sk_buff *skb ll_frees, u32 portid, unsigned int group,
		 int report, gfp_t flags);
int rtnl_unicast(struct sk_buff *skb ll_frees, struct net *net, u32 pid);
void rtnl_notify(struct sk_buff *skb ll_frees, struct net *net, u32 pid, u32 group,
		 const struct nlmsghdr *nlh, gfp_t flags);

/* net/core/net-sysfs.c: of_find_net_device_by_node() takes a reference to the device inside */
struct net_device *of_find_net_device_by_node(struct device_node *np)
	ll_returns_ref(put_device) ll_returns_null;

/*
 * drivers/net/mdio/of_mdio.c, drivers/net/phy/phy_device.c: "the refcount must be decremented
 * with put_device()"
 */
struct phy_device *of_phy_find_device(struct device_node *phy_np)
	ll_returns_ref(put_device) ll_returns_null;
struct phy_device *fwnode_phy_find_device(struct fwnode_handle *phy_fwnode)
	ll_returns_ref(put_device) ll_returns_null;
struct mdio_device *of_mdio_find_device(struct device_node *np)
	ll_returns_ref(put_device) ll_returns_null;
struct mdio_device *fwnode_mdio_find_device(struct fwnode_handle *fwnode)
	ll_returns_ref(put_device) ll_returns_null;
struct mii_bus *of_mdio_find_bus(struct device_node *mdio_np)
	ll_returns_ref(put_device) ll_returns_null;
struct mii_bus *mdio_find_bus(const char *mdio_name) ll_returns_ref(put_device) ll_returns_null;
void phy_device_free(struct phy_device *phydev ll_puts);

/* include/linux/netdevice.h, net/core/dev.c: ASSERT_RTNL(), "RTNL must be held" */
int register_netdevice(struct net_device *dev ll_registers(netdev) ll_on(ret == 0))
	ll_called_with(rtnl_mutex);
void unregister_netdevice_queue(struct net_device *dev ll_unregisters(netdev),
				struct list_head *head)
	ll_called_with(rtnl_mutex);

/* drivers/net/phy/mdio_bus.c: lockdep_assert_held_once(&bus->mdio_lock) */
int __mdiobus_read(struct mii_bus *bus, int addr, u32 regnum)
	ll_called_with(bus->mdio_lock) ll_optional;
int __mdiobus_write(struct mii_bus *bus, int addr, u32 regnum, u16 val)
	ll_called_with(bus->mdio_lock) ll_optional;
