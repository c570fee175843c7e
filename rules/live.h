/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * live.h - further subsystems: what others can call from the registration on.
 */
#pragma once
#include "types.h"

ll_headers(<linux/debugfs.h>, <linux/netdevice.h>, <linux/can/dev.h>, <sound/core.h>,
	   <linux/blkdev.h>, <drm/drm_drv.h>, <linux/spi/spi.h>, <net/mac80211.h>,
	   <net/mac802154.h>, <linux/mmc/host.h>, <scsi/scsi_host.h>, <linux/serial_core.h>,
	   <media/cec.h>, <linux/usb/gadget.h>, <linux/usb/hcd.h>, <linux/phy.h>,
	   <xen/events.h>, <scsi/scsi_transport_sas.h>, <linux/powercap.h>)

struct Scsi_Host;
struct powercap_zone;
struct powercap_zone_ops;
struct powercap_zone_constraint_ops;
struct powercap_control_type;
struct powercap_control_type_ops;
struct attribute_group;
struct cec_adapter;
struct dentry;
struct device;
struct drm_device;
struct file_operations;
struct gendisk;
struct ieee80211_hw;
struct ieee802154_hw;
struct mii_bus;
struct mmc_host;
struct module;
struct net_device;
struct snd_card;
struct spi_controller;
struct uart_driver;
struct uart_port;
struct usb_gadget;
struct usb_hcd;
typedef unsigned int evtchn_port_t;
typedef int (*irq_handler_t)(int irq, void *dev_id);

/* fs/debugfs/inode.c: files are live at once; removing waits for their users */
struct dentry *debugfs_create_file(const char *name, umode_t mode,
				   struct dentry *parent ll_registers(debugfs) ll_maybe_null,
				   void *data ll_maybe_null ll_nouse,
				   const struct file_operations *fops)
	ll_returns_err ll_optional;
struct dentry *debugfs_create_file_unsafe(const char *name, umode_t mode,
					  struct dentry *parent ll_registers(debugfs) ll_maybe_null,
					  void *data ll_maybe_null ll_nouse,
					  const struct file_operations *fops)
	ll_returns_err ll_optional;
void debugfs_remove(struct dentry *dentry ll_unregisters(debugfs) ll_maybe_null);

/* net/core/dev.c, drivers/net/can/dev/dev.c, net/mac80211/main.c, net/mac802154/main.c */
int register_netdev(struct net_device *dev ll_registers(netdev)) ll_on(ret == 0);
void unregister_netdev(struct net_device *dev ll_unregisters(netdev));
int register_candev(struct net_device *dev ll_registers(netdev)) ll_on(ret == 0);
void unregister_candev(struct net_device *dev ll_unregisters(netdev));
int ieee80211_register_hw(struct ieee80211_hw *hw ll_registers(wlan)) ll_on(ret == 0);
void ieee80211_unregister_hw(struct ieee80211_hw *hw ll_unregisters(wlan));
int ieee802154_register_hw(struct ieee802154_hw *hw ll_registers(wpan)) ll_on(ret == 0);
void ieee802154_unregister_hw(struct ieee802154_hw *hw ll_unregisters(wpan));
int __mdiobus_register(struct mii_bus *bus ll_registers(mdio), struct module *owner)
	ll_spelled(mdiobus_register) ll_on(ret == 0);
void mdiobus_unregister(struct mii_bus *bus ll_unregisters(mdio));

/* block/genhd.c, drivers/scsi/hosts.c, drivers/mmc/core/host.c */
int device_add_disk(struct device *parent, struct gendisk *disk ll_registers(disk),
		    const struct attribute_group **groups)
	ll_on(ret == 0);
void del_gendisk(struct gendisk *gp ll_unregisters(disk));
int scsi_add_host_with_dma(struct Scsi_Host *shost ll_registers(scsi), struct device *dev,
			   struct device *dma_dev)
	ll_on(ret == 0);
int scsi_add_host(struct Scsi_Host *host ll_registers(scsi), struct device *dev)
	ll_on(ret == 0);
void scsi_remove_host(struct Scsi_Host *shost ll_unregisters(scsi));
/* drivers/scsi/scsi_transport_sas.c: "remove the Scsi_Host as well" */
void sas_remove_host(struct Scsi_Host *shost ll_unregisters(scsi));
int mmc_add_host(struct mmc_host *host ll_registers(mmc)) ll_on(ret == 0);
void mmc_remove_host(struct mmc_host *host ll_unregisters(mmc));

/* sound/core/init.c, drivers/gpu/drm/drm_drv.c, drivers/media/cec/core/cec-core.c */
int snd_card_register(struct snd_card *card ll_registers(sound)) ll_on(ret == 0);
int drm_dev_register(struct drm_device *dev ll_registers(drm), unsigned long flags)
	ll_on(ret == 0);
void drm_dev_unregister(struct drm_device *dev ll_unregisters(drm));
int cec_register_adapter(struct cec_adapter *adap ll_registers(cec), struct device *parent)
	ll_on(ret == 0);
void cec_unregister_adapter(struct cec_adapter *adap ll_unregisters(cec) ll_maybe_null)
	ll_explained("the count of the registration; the driver may have taken one of its own");

/* drivers/spi/spi.c, drivers/tty/serial/serial_core.c */
int spi_register_controller(struct spi_controller *ctlr ll_registers(spi)) ll_on(ret == 0);
void spi_unregister_controller(struct spi_controller *ctlr ll_unregisters(spi))
	ll_explained("the count of spi_alloc_host() only; a devm controller keeps its own");
int uart_add_one_port(struct uart_driver *reg, struct uart_port *port ll_registers(uart))
	ll_on(ret == 0);

/* drivers/usb/gadget/udc/core.c, drivers/usb/core/hcd.c */
int usb_add_gadget_udc(struct device *parent, struct usb_gadget *gadget ll_registers(udc))
	ll_on(ret == 0)
	ll_explained("the count that usb_initialize_gadget() started in this call; "
		     "its release does nothing");
void usb_del_gadget_udc(struct usb_gadget *gadget ll_unregisters(udc))
	ll_explained("the count that usb_initialize_gadget() started for the registration");
int usb_add_hcd(struct usb_hcd *hcd ll_registers(hcd), unsigned int irqnum,
		unsigned long irqflags)
	ll_on(ret == 0);
void usb_remove_hcd(struct usb_hcd *hcd ll_unregisters(hcd));

/* drivers/xen/events/events_base.c */
int bind_evtchn_to_irqhandler(evtchn_port_t evtchn, irq_handler_t handler, unsigned long irqflags,
			      const char *devname, void *dev_id ll_registers(irq) ll_nouse)
	ll_on(ret >= 0);
int bind_evtchn_to_irqhandler_lateeoi(evtchn_port_t evtchn, irq_handler_t handler,
				      unsigned long irqflags, const char *devname,
				      void *dev_id ll_registers(irq) ll_nouse)
	ll_on(ret >= 0);
void unbind_from_irqhandler(unsigned int irq, void *dev_id ll_unregisters(irq) ll_nouse);

/* drivers/powercap/powercap_sys.c */
struct powercap_control_type *
powercap_register_control_type(struct powercap_control_type *control_type ll_maybe_null,
			       const char *name, const struct powercap_control_type_ops *ops)
	ll_returns_err
	ll_explained("the count that device_register() started in this call");
struct powercap_zone *powercap_register_zone(struct powercap_zone *power_zone ll_maybe_null,
					     struct powercap_control_type *control_type,
					     const char *name,
					     struct powercap_zone *parent ll_maybe_null,
					     const struct powercap_zone_ops *ops,
					     int nr_constraints,
					     const struct powercap_zone_constraint_ops *const_ops)
	ll_returns_err
	ll_explained("the count that device_register() started in this call, and "
		     "the zone that it allocated");
