/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * register.h - drivers, buses and classes of devices that are registered with a core.
 */
#pragma once
#include "types.h"
#include "device.h"

ll_headers(<linux/platform_device.h>, <linux/pci.h>, <linux/usb.h>, <linux/spi/spi.h>,
	   <linux/auxiliary_bus.h>, <linux/hid.h>, <linux/rpmsg.h>, <linux/virtio.h>,
	   <linux/serio.h>, <linux/pnp.h>, <linux/mmc/sdio_func.h>, <linux/amba/bus.h>,
	   <linux/component.h>, <linux/mfd/core.h>, <linux/fs.h>, <linux/usb/serial.h>,
	   <linux/slimbus.h>, <linux/tty_driver.h>, <linux/isa.h>, <linux/greybus.h>,
	   <linux/mdio.h>, <linux/phy.h>, <linux/device/bus.h>,
	   <linux/platform_data/x86/asus-wmi.h>, <linux/wmi.h>, <linux/soundwire/sdw.h>,
	   <linux/i3c/device.h>, <linux/w1.h>, <linux/cdev.h>, <linux/vmw_vmci_api.h>,
	   <linux/gameport.h>)

struct amba_driver;
struct auxiliary_device;
struct auxiliary_driver;
struct bus_type;
struct component_master_ops;
struct component_match;
struct component_ops;
struct device;
struct device_driver;
struct file_operations;
struct gameport;
struct hid_driver;
struct irq_domain;
struct isa_driver;
struct mdio_driver;
struct mfd_cell;
struct module;
struct pci_driver;
struct phy_driver;
struct platform_device;
struct platform_driver;
struct pnp_card_driver;
struct pnp_driver;
struct resource;
struct rpmsg_driver;
struct sdio_driver;
struct serio;
struct serio_driver;
struct slim_driver;
struct spi_driver;
struct tty_driver;
struct urb;
struct usb_class_driver;
struct usb_device;
struct usb_device_driver;
struct usb_device_id;
struct usb_driver;
struct usb_endpoint_descriptor;
struct usb_host_interface;
struct usb_interface;
struct usb_serial_driver;
struct virtio_driver;
struct w1_family;
typedef void (*usb_complete_t)(struct urb *urb);

/*
 * drivers/base/driver.c, bus.c, platform.c: from now on devices are probed, until unregistering
 * returns
 */
int driver_register(struct device_driver *drv ll_registers(driver)) ll_on(ret == 0);
void driver_unregister(struct device_driver *drv ll_unregisters(driver));
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 0, 0)
int __platform_driver_register(struct platform_driver *arg0 ll_registers(driver),
			       struct module *, const char *mod_name)
	ll_spelled(platform_driver_register) ll_on(ret == 0);
#else
int __platform_driver_register(struct platform_driver *arg0 ll_registers(driver), struct module *)
	ll_spelled(platform_driver_register) ll_on(ret == 0);
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 0, 0)
int __platform_driver_probe(struct platform_driver *driver ll_registers(driver) ll_for_good,
			    int (*probe)(struct platform_device *), struct module *module,
			    const char *mod_name)
	ll_spelled(platform_driver_probe) ll_on(ret == 0);
#else
int __platform_driver_probe(struct platform_driver *driver ll_registers(driver) ll_for_good,
			    int (*probe)(struct platform_device *), struct module *module)
	ll_spelled(platform_driver_probe) ll_on(ret == 0);
#endif
void platform_driver_unregister(struct platform_driver *arg0 ll_unregisters(driver));
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 0, 0)
int __platform_register_drivers(struct platform_driver *const *drivers ll_registers(drivers),
				unsigned int count, struct module *owner, const char *mod_name)
	ll_spelled(platform_register_drivers) ll_on(ret == 0);
#else
int __platform_register_drivers(struct platform_driver *const *drivers ll_registers(drivers),
				unsigned int count, struct module *owner)
	ll_spelled(platform_register_drivers) ll_on(ret == 0);
#endif
void platform_unregister_drivers(struct platform_driver *const *drivers ll_unregisters(drivers),
				 unsigned int count);
int bus_register(const struct bus_type *bus ll_registers(bus)) ll_on(ret == 0);
void bus_unregister(const struct bus_type *bus ll_unregisters(bus));

/*
 * the cores of PCI, USB, SPI, HID, PNP, SDIO, AMBA, RPMsg, serio, auxiliary, slimbus,
 * soundwire, tty
 */
int __pci_register_driver(struct pci_driver *arg0 ll_registers(driver), struct module *,
			  const char *mod_name)
	ll_spelled(pci_register_driver) ll_on(ret == 0);
void pci_unregister_driver(struct pci_driver *dev ll_unregisters(driver));
int usb_register_driver(struct usb_driver *arg0 ll_registers(driver), struct module *,
			const char *)
	ll_spelled(usb_register) ll_on(ret == 0);
void usb_deregister(struct usb_driver *arg0 ll_unregisters(driver));
int usb_register_device_driver(struct usb_device_driver *arg0 ll_registers(driver),
			       struct module *)
	ll_on(ret == 0);
void usb_deregister_device_driver(struct usb_device_driver *arg0 ll_unregisters(driver));
int usb_serial_register_drivers(struct usb_serial_driver *const serial_drivers[]
				  ll_registers(drivers), const char *name,
				const struct usb_device_id *id_table)
	ll_on(ret == 0) ll_optional;
void usb_serial_deregister_drivers(struct usb_serial_driver *const serial_drivers[]
				     ll_unregisters(drivers));
int __spi_register_driver(struct module *owner, struct spi_driver *sdrv ll_registers(driver))
	ll_spelled(spi_register_driver) ll_on(ret == 0);
void spi_unregister_driver(struct spi_driver *sdrv ll_unregisters(driver));
int __auxiliary_driver_register(struct auxiliary_driver *auxdrv ll_registers(driver),
				struct module *owner, const char *modname)
	ll_spelled(auxiliary_driver_register) ll_on(ret == 0);
void auxiliary_driver_unregister(struct auxiliary_driver *auxdrv ll_unregisters(driver));
int __hid_register_driver(struct hid_driver *arg0 ll_registers(driver), struct module *,
			  const char *mod_name)
	ll_spelled(hid_register_driver) ll_on(ret == 0);
void hid_unregister_driver(struct hid_driver *arg0 ll_unregisters(driver));
int __register_rpmsg_driver(struct rpmsg_driver *drv ll_registers(driver), struct module *owner)
	ll_spelled(register_rpmsg_driver) ll_on(ret == 0);
void unregister_rpmsg_driver(struct rpmsg_driver *drv ll_unregisters(driver));
int __serio_register_driver(struct serio_driver *drv ll_registers(driver), struct module *owner,
			    const char *mod_name)
	ll_spelled(serio_register_driver) ll_on(ret == 0);
void serio_unregister_driver(struct serio_driver *drv ll_unregisters(driver));
int pnp_register_driver(struct pnp_driver *drv ll_registers(driver)) ll_on(ret == 0);
void pnp_unregister_driver(struct pnp_driver *drv ll_unregisters(driver));
int pnp_register_card_driver(struct pnp_card_driver *drv ll_registers(driver)) ll_on(ret == 0);
void pnp_unregister_card_driver(struct pnp_card_driver *drv ll_unregisters(driver));
void sdio_unregister_driver(struct sdio_driver *arg0 ll_unregisters(driver));
void amba_driver_unregister(struct amba_driver *drv ll_unregisters(driver));
int __slim_driver_register(struct slim_driver *drv ll_registers(driver), struct module *owner)
	ll_spelled(slim_driver_register) ll_on(ret == 0);
void slim_driver_unregister(struct slim_driver *drv ll_unregisters(driver));
int mdio_driver_register(struct mdio_driver *drv ll_registers(driver)) ll_on(ret == 0);
void mdio_driver_unregister(struct mdio_driver *drv ll_unregisters(driver));
int phy_driver_register(struct phy_driver *new_driver ll_registers(driver), struct module *owner)
	ll_on(ret == 0) ll_optional;
void phy_driver_unregister(struct phy_driver *drv ll_unregisters(driver)) ll_optional;
int phy_drivers_register(struct phy_driver *new_driver ll_registers(drivers), int n,
			 struct module *owner)
	ll_on(ret == 0);
void phy_drivers_unregister(struct phy_driver *drv ll_unregisters(drivers), int n);
int isa_register_driver(struct isa_driver *arg0 ll_registers(driver), unsigned int)
	ll_on(ret == 0);
void isa_unregister_driver(struct isa_driver *arg0 ll_unregisters(driver));
void unregister_virtio_driver(struct virtio_driver *drv ll_unregisters(driver));
/* with TTY_DRIVER_DYNAMIC_DEV, which goes with these calls, there is no tty to open yet */
int tty_register_driver(struct tty_driver *driver ll_registers(tty_driver)) ll_on(ret == 0)
	ll_asleep_with(tty_register_device, tty_register_device_attr, tty_port_register_device,
		       tty_port_register_device_attr);
void tty_unregister_driver(struct tty_driver *driver ll_unregisters(tty_driver))
	ll_asleep_with(tty_unregister_device, tty_port_unregister_device);
int w1_register_family(struct w1_family *family ll_registers(w1_family)) ll_on(ret == 0);
void w1_unregister_family(struct w1_family *family ll_unregisters(w1_family));

/* fs/char_dev.c: numbers of character devices */
int alloc_chrdev_region(dev_t *arg0 ll_stores, unsigned, unsigned, const char *) ll_on(ret == 0);
int register_chrdev_region(dev_t, unsigned, const char *);
void unregister_chrdev_region(dev_t, unsigned);
int register_chrdev(unsigned int major, const char *name, const struct file_operations *fops);
void unregister_chrdev(unsigned int major, const char *name);
int __register_chrdev(unsigned int major, unsigned int baseminor, unsigned int count,
		      const char *name, const struct file_operations *fops);
void __unregister_chrdev(unsigned int major, unsigned int baseminor, unsigned int count,
			 const char *name);

/* drivers/base/component.c, drivers/mfd/mfd-core.c */
int component_add(struct device *dev ll_registers(component), const struct component_ops *)
	ll_on(ret == 0);
void component_del(struct device *dev ll_unregisters(component), const struct component_ops *);
int component_master_add_with_match(struct device *dev ll_registers(component_master),
				    const struct component_master_ops *,
				    struct component_match *arg2 ll_keeps)
	ll_on(ret == 0);
void component_master_del(struct device *dev ll_unregisters(component_master),
			  const struct component_master_ops *);
int component_bind_all(struct device *parent ll_takes(component_bind), void *data ll_maybe_null)
	ll_on(ret == 0);
void component_unbind_all(struct device *parent ll_drops(component_bind),
			  void *data ll_maybe_null);
int mfd_add_devices(struct device *parent ll_registers(mfd_cells), int id,
		    const struct mfd_cell *cells, int n_devs, struct resource *mem_base,
		    int irq_base, struct irq_domain *irq_domain)
	ll_on(ret == 0);
void mfd_remove_devices(struct device *parent ll_unregisters(mfd_cells));
int devm_mfd_add_devices(struct device *dev ll_registers(mfd_cells), int id,
			 const struct mfd_cell *cells, int n_devs, struct resource *mem_base,
			 int irq_base, struct irq_domain *irq_domain)
	ll_on(ret == 0) ll_managed(dev);

/* drivers/base/auxiliary.c */
struct auxiliary_device { struct device dev; };
int __auxiliary_device_add(struct auxiliary_device *auxdev, const char *modname)
	ll_spelled(auxiliary_device_add)
{
	return device_add(&auxdev->dev);
}
void auxiliary_device_delete(struct auxiliary_device *auxdev ll_unregisters(device))
{
	device_del(&auxdev->dev);
}

/* drivers/usb/core/file.c, drivers/usb/core/driver.c */
int usb_register_dev(struct usb_interface *intf ll_registers(usb_dev),
		     struct usb_class_driver *class_driver)
	ll_on(ret == 0);
void usb_deregister_dev(struct usb_interface *intf ll_unregisters(usb_dev),
			struct usb_class_driver *class_driver);
int usb_reset_device(struct usb_device *dev);
int usb_control_msg(struct usb_device *dev, unsigned int pipe, __u8 request, __u8 requesttype,
		    __u16 value, __u16 index, void *data, __u16 size, int timeout);
int usb_bulk_msg(struct usb_device *usb_dev, unsigned int pipe, void *data, int len,
		 int *actual_length, int timeout);
int usb_interrupt_msg(struct usb_device *usb_dev, unsigned int pipe, void *data, int len,
		      int *actual_length, int timeout);
int usb_set_interface(struct usb_device *dev, int ifnum, int alternate);
int usb_clear_halt(struct usb_device *dev, int pipe);
int usb_string(struct usb_device *dev, int index, char *buf, size_t size);
const struct usb_device_id *usb_match_id(struct usb_interface *interface,
					 const struct usb_device_id *id);
int usb_control_msg_send(struct usb_device *dev, __u8 endpoint, __u8 request, __u8 requesttype,
			 __u16 value, __u16 index, const void *data, __u16 size, int timeout,
			 gfp_t memflags);
int usb_control_msg_recv(struct usb_device *dev, __u8 endpoint, __u8 request, __u8 requesttype,
			 __u16 value, __u16 index, void *data, __u16 size, int timeout,
			 gfp_t memflags);
int usb_find_common_endpoints(struct usb_host_interface *alt,
			      struct usb_endpoint_descriptor **bulk_in,
			      struct usb_endpoint_descriptor **bulk_out,
			      struct usb_endpoint_descriptor **int_in,
			      struct usb_endpoint_descriptor **int_out);
void usb_driver_release_interface(struct usb_driver *driver, struct usb_interface *iface);

/* drivers/usb/core/urb.c, include/linux/usb.h: the completion runs after usb_submit_urb() */
void usb_fill_bulk_urb(struct urb *urb ll_inits(urb), struct usb_device *dev, unsigned int pipe,
		       void *transfer_buffer ll_keeps ll_nouse ll_maybe_null, int buffer_length,
		       usb_complete_t complete_fn ll_calls(later),
		       void *context ll_nouse ll_maybe_null);
void usb_fill_int_urb(struct urb *urb ll_inits(urb), struct usb_device *dev, unsigned int pipe,
		      void *transfer_buffer ll_keeps ll_nouse ll_maybe_null, int buffer_length,
		      usb_complete_t complete_fn ll_calls(later),
		      void *context ll_nouse ll_maybe_null, int interval);
void usb_fill_control_urb(struct urb *urb ll_inits(urb), struct usb_device *dev,
			  unsigned int pipe, unsigned char *setup_packet ll_nouse ll_maybe_null,
			  void *transfer_buffer ll_keeps ll_nouse ll_maybe_null,
			  int buffer_length, usb_complete_t complete_fn ll_calls(later),
			  void *context ll_nouse ll_maybe_null);

/* include/linux/serio.h, gameport.h: the port is freed by its unregistration */
void __serio_register_port(struct serio *serio ll_registers(serio) ll_keeps, struct module *owner)
	ll_spelled(serio_register_port);
void serio_unregister_port(struct serio *serio ll_unregisters(serio) ll_frees);
int serio_open(struct serio *serio ll_takes(serio_open), struct serio_driver *drv)
	ll_on(ret == 0);
void serio_close(struct serio *serio ll_drops(serio_open));
int serio_write(struct serio *serio, unsigned char data);
void *serio_get_drvdata(struct serio *serio);
void serio_set_drvdata(struct serio *serio, void *data ll_keeps ll_nouse ll_maybe_null);
void __gameport_register_port(struct gameport *gameport ll_registers(gameport) ll_keeps,
			      struct module *owner)
	ll_spelled(gameport_register_port) ll_optional;
void gameport_unregister_port(struct gameport *gameport ll_unregisters(gameport) ll_frees)
	ll_optional;
