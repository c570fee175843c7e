/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * netdev.h - network devices: registration, NAPI, buses of PHYs; radios and controllers beside them.
 */
#pragma once
#include "types.h"

ll_headers(<linux/netdevice.h>, <linux/etherdevice.h>, <linux/phy.h>, <linux/mdio.h>,
	   <linux/inetdevice.h>, <net/addrconf.h>, <net/mac802154.h>, <net/nfc/nci_core.h>,
	   <net/nfc/digital.h>, <net/mac80211.h>, <net/cfg80211.h>,
	   <net/bluetooth/bluetooth.h>, <net/bluetooth/hci_core.h>, <linux/can/dev.h>,
	   <linux/of_mdio.h>, <linux/if_vlan.h>, <linux/netdev_features.h>,
	   <linux/ptp_clock_kernel.h>, <net/devlink.h>, <linux/skbuff.h>, <net/switchdev.h>)

struct sk_buff;
struct device;
struct hci_dev;
struct ieee80211_hw;
struct ieee802154_hw;
struct ieee802154_ops;
struct mii_bus;
struct module;
struct napi_struct;
struct nci_dev;
struct nci_ops;
struct net_device;
struct netdev_queue;
struct netlink_ext_ack;
struct notifier_block;
struct phy_device;

/* net/core/dev.c, net/ethernet/eth.c: the private part lives in the device's memory */
struct net_device *alloc_netdev_mqs(int sizeof_priv, const char *name,
				    unsigned char name_assign_type,
				    void (*setup)(struct net_device *) ll_calls(now),
				    unsigned int txqs, unsigned int rxqs)
	ll_spelled(alloc_netdev) ll_returns_kind(mem, free_netdev) ll_returns_null;
struct net_device *alloc_etherdev_mqs(int sizeof_priv, unsigned int txqs, unsigned int rxqs)
	ll_spelled(alloc_etherdev) ll_returns_kind(mem, free_netdev) ll_returns_null;
struct net_device *devm_alloc_etherdev_mqs(struct device *dev, int sizeof_priv,
					   unsigned int txqs, unsigned int rxqs)
	ll_spelled(devm_alloc_etherdev) ll_returns_kind(mem, free_netdev) ll_returns_null
	ll_managed(dev);
void free_netdev(struct net_device *dev ll_frees);
void *netdev_priv(const struct net_device *dev) ll_returns_borrowed(dev) ll_returns_valid;
/* net/core/dev_addr_lists.c: writes the address */
void dev_addr_mod(struct net_device *dev, unsigned int offset, const void *addr, size_t len)
	ll_optional;
int devm_register_netdev(struct device *dev, struct net_device *ndev ll_registers(netdev))
	ll_on(ret == 0) ll_managed(dev);
void unregister_netdevice(struct net_device *dev ll_unregisters(netdev));
void netif_napi_add(struct net_device *dev, struct napi_struct *napi ll_inits(napi),
		    int (*poll)(struct napi_struct *, int));
void netif_napi_add_weight(struct net_device *dev, struct napi_struct *napi ll_inits(napi),
			   int (*poll)(struct napi_struct *, int), int weight);
void netif_napi_add_tx(struct net_device *dev, struct napi_struct *napi ll_inits(napi),
		       int (*poll)(struct napi_struct *, int));
void netif_napi_del(struct napi_struct *napi ll_deinits(napi));
void napi_enable(struct napi_struct *n ll_arms(napi));
void napi_disable(struct napi_struct *n ll_stops(napi));
bool napi_schedule(struct napi_struct *n);
void __napi_schedule(struct napi_struct *n);
bool napi_complete_done(struct napi_struct *n, int work_done);
bool napi_schedule_prep(struct napi_struct *n);
/* include/linux/skbuff.h: puts bytes, no reference */
void *skb_put(struct sk_buff *skb, unsigned int len);

/* include/linux/netdevice.h: bits of the device's state; under rtnl it does not run or stop */
bool netif_running(const struct net_device *dev) ll_idiom(stable);
void netif_stop_queue(struct net_device *dev);
void netif_wake_queue(struct net_device *dev);
void netif_start_queue(struct net_device *dev);
void netif_carrier_on(struct net_device *dev);
void netif_carrier_off(struct net_device *dev);
bool netif_carrier_ok(const struct net_device *dev);
void netif_device_attach(struct net_device *dev);
void netif_device_detach(struct net_device *dev);
bool netif_queue_stopped(const struct net_device *dev);
void netif_tx_stop_all_queues(struct net_device *dev);
void netif_tx_start_all_queues(struct net_device *dev);
void netif_tx_wake_all_queues(struct net_device *dev);
void netif_tx_disable(struct net_device *dev);
int netif_set_real_num_tx_queues(struct net_device *dev, unsigned int txq);
int netif_set_real_num_rx_queues(struct net_device *dev, unsigned int rxq);
struct netdev_queue *netdev_get_tx_queue(const struct net_device *dev, unsigned int index);
void dev_close(struct net_device *dev);
int dev_open(struct net_device *dev, struct netlink_ext_ack *extack);
void eth_hw_addr_set(struct net_device *dev, const u8 *addr);
void eth_hw_addr_random(struct net_device *dev);
bool is_valid_ether_addr(const u8 *addr);
int register_netdevice_notifier(struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int unregister_netdevice_notifier(struct notifier_block *nb ll_unregisters(notifier));
int register_inetaddr_notifier(struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int unregister_inetaddr_notifier(struct notifier_block *nb ll_unregisters(notifier));
int register_inet6addr_notifier(struct notifier_block *nb ll_registers(notifier) ll_keeps)
	ll_on(ret == 0);
int unregister_inet6addr_notifier(struct notifier_block *nb ll_unregisters(notifier));

/* drivers/net/phy/mdio_bus.c, phy_device.c, phy.c */
struct mii_bus *mdiobus_alloc_size(size_t size)
	ll_returns_kind(mii_bus, mdiobus_free) ll_returns_null;
void mdiobus_free(struct mii_bus *bus ll_drops(mii_bus) ll_maybe_null);
struct mii_bus *devm_mdiobus_alloc_size(struct device *dev, int sizeof_priv)
	ll_returns_kind(mii_bus, mdiobus_free) ll_returns_null ll_managed(dev);
int __devm_mdiobus_register(struct device *dev, struct mii_bus *bus ll_registers(mii_bus),
			    struct module *owner)
	ll_spelled(devm_mdiobus_register) ll_on(ret == 0) ll_managed(dev);
void phy_start(struct phy_device *phydev);
void phy_stop(struct phy_device *phydev);
void phy_print_status(struct phy_device *phydev);
int phy_start_aneg(struct phy_device *phydev);
int phy_read(struct phy_device *phydev, u32 regnum);
int phy_write(struct phy_device *phydev, u32 regnum, u16 val);
void phy_attached_info(struct phy_device *phydev);
void phy_support_asym_pause(struct phy_device *phydev);
void phy_disconnect(struct phy_device *phydev ll_unregisters(phydev))
	ll_explained("the count that phy_attach_direct() took; the bus keeps its own");

/* net/mac802154/main.c, net/nfc, net/mac80211/main.c, net/bluetooth/hci_core.c */
struct ieee802154_hw *ieee802154_alloc_hw(size_t priv_data_len, const struct ieee802154_ops *ops)
	ll_returns_kind(mem, ieee802154_free_hw) ll_returns_null;
void ieee802154_free_hw(struct ieee802154_hw *hw ll_frees);
struct nci_dev *nci_allocate_device(const struct nci_ops *ops, __u32 supported_protocols,
				    int tx_headroom, int tx_tailroom)
	ll_returns_kind(mem, nci_free_device) ll_returns_null;
void nci_free_device(struct nci_dev *ndev ll_frees);
int nci_register_device(struct nci_dev *ndev ll_registers(nci)) ll_on(ret == 0);
void nci_unregister_device(struct nci_dev *ndev ll_unregisters(nci));
void ieee80211_free_hw(struct ieee80211_hw *hw ll_frees);
struct hci_dev *hci_alloc_dev_priv(int sizeof_priv) ll_returns_ref(hci_free_dev) ll_returns_null;
void hci_free_dev(struct hci_dev *hdev ll_puts);
int hci_register_dev(struct hci_dev *hdev ll_registers(hci) ll_on(ret >= 0));
void hci_unregister_dev(struct hci_dev *hdev ll_unregisters(hci))
	ll_explained("the count that hci_register_dev() took with hci_dev_hold()");
void *hci_get_drvdata(struct hci_dev *hdev);

/* drivers/net/can/dev/dev.c */
void free_candev(struct net_device *dev ll_frees);
