/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ops.h - contracts of callbacks: what the core keeps alive, what pairs with what.
 */
#pragma once
#include "types.h"

#include "i2c.h"
#include "pci.h"
#include "platform.h"
#include "usb.h"
#include "net.h"

struct auxiliary_device;
struct auxiliary_device_id;
struct attribute;
struct block_device;
struct ccw_device;
struct dir_context;
struct file;
struct gendisk;
struct inode;
struct kobj_attribute;
struct poll_table_struct;
struct sk_buff;
struct spi_device;
struct subchannel;
struct virtio_device;
struct vm_area_struct;

/*
 * drivers/base/dd.c, really_probe(): the device is held, and locked, while a driver is bound or
 * unbound
 */
struct platform_driver {
	int (*probe)(struct platform_device *dev ll_alive) ll_pair(remove) ll_alone;
	void (*remove)(struct platform_device *dev ll_alive) ll_optional_op ll_alone;
	void (*remove_new)(struct platform_device *dev ll_alive) ll_alias(remove);
	void (*shutdown)(struct platform_device *dev ll_alive) ll_optional_op ll_alone;
};
struct pci_driver {
	int (*probe)(struct pci_dev *dev ll_alive, const struct pci_device_id *id)
		ll_pair(remove) ll_alone;
	void (*remove)(struct pci_dev *dev ll_alive) ll_optional_op ll_alone;
	void (*shutdown)(struct pci_dev *dev ll_alive) ll_optional_op ll_alone;
};
struct i2c_driver {
	int (*probe)(struct i2c_client *dev ll_alive) ll_pair(remove) ll_alone;
	int (*probe_new)(struct i2c_client *dev ll_alive) ll_alias(probe);
	void (*remove)(struct i2c_client *dev ll_alive) ll_optional_op ll_alone;
	void (*shutdown)(struct i2c_client *dev ll_alive) ll_optional_op ll_alone;
};
struct spi_driver {
	int (*probe)(struct spi_device *dev ll_alive) ll_pair(remove) ll_alone;
	void (*remove)(struct spi_device *dev ll_alive) ll_optional_op ll_alone;
	void (*shutdown)(struct spi_device *dev ll_alive) ll_optional_op ll_alone;
};
struct usb_driver {
	int (*probe)(struct usb_interface *dev ll_alive, const struct usb_device_id *id)
		ll_pair(disconnect) ll_alone;
	void (*disconnect)(struct usb_interface *dev ll_alive) ll_optional_op ll_alone;
	int (*suspend)(struct usb_interface *dev ll_alive) ll_pair(resume) ll_optional_op;
	int (*resume)(struct usb_interface *dev ll_alive) ll_stays ll_optional_op;
	int (*reset_resume)(struct usb_interface *dev ll_alive) ll_stays ll_optional_op;
	int (*pre_reset)(struct usb_interface *dev ll_alive) ll_pair(post_reset) ll_optional_op;
	int (*post_reset)(struct usb_interface *dev ll_alive) ll_stays ll_optional_op;
};
struct virtio_driver {
	int (*probe)(struct virtio_device *dev ll_alive) ll_pair(remove) ll_alone;
	void (*remove)(struct virtio_device *dev ll_alive) ll_alone;
};
struct auxiliary_driver {
	int (*probe)(struct auxiliary_device *dev ll_alive, const struct auxiliary_device_id *id)
		ll_pair(remove) ll_alone;
	void (*remove)(struct auxiliary_device *dev ll_alive) ll_optional_op ll_alone;
	void (*shutdown)(struct auxiliary_device *dev ll_alive) ll_optional_op ll_alone;
};
struct ccw_driver {
	int (*probe)(struct ccw_device *dev ll_alive) ll_pair(remove) ll_alone;
	void (*remove)(struct ccw_device *dev ll_alive) ll_optional_op ll_alone;
	int (*set_online)(struct ccw_device *dev ll_alive) ll_pair(set_offline) ll_optional_op;
	int (*set_offline)(struct ccw_device *dev ll_alive) ll_optional_op;
};
struct css_driver {
	int (*probe)(struct subchannel *dev ll_alive) ll_pair(remove) ll_alone;
	void (*remove)(struct subchannel *dev ll_alive) ll_optional_op ll_alone;
	void (*shutdown)(struct subchannel *dev ll_alive) ll_optional_op ll_alone;
};

/*
 * include/linux/device/bus.h, class.h, device.h; drivers/base/core.c, device_release(): release
 * ends the device
 */
struct bus_type {
	int (*probe)(struct device *dev ll_alive)
		ll_pair(remove) ll_not_by(bus) ll_optional_op ll_alone;
	void (*remove)(struct device *dev ll_alive) ll_not_by(bus) ll_optional_op ll_alone;
	void (*shutdown)(struct device *dev ll_alive) ll_not_by(bus) ll_optional_op ll_alone;
	int (*online)(struct device *dev ll_alive) ll_pair(offline) ll_not_by(bus) ll_optional_op;
	int (*offline)(struct device *dev ll_alive) ll_not_by(bus) ll_optional_op;
	int (*dma_configure)(struct device *dev ll_alive)
		ll_pair(dma_cleanup) ll_not_by(bus) ll_optional_op;
	void (*dma_cleanup)(struct device *dev ll_alive) ll_not_by(bus) ll_optional_op;
	void (*match)(void) ll_not_by(bus) ll_optional_op;
	void (*uevent)(void) ll_not_by(bus) ll_optional_op;
	void (*sync_state)(void) ll_not_by(bus) ll_optional_op;
	void (*suspend)(void) ll_not_by(bus) ll_optional_op;
	void (*resume)(void) ll_not_by(bus) ll_optional_op;
	void (*dev_groups)(void) ll_not_by(bus);
	void (*drv_groups)(void) ll_not_by(bus);
};
struct device_driver {
	int (*probe)(struct device *dev ll_alive) ll_pair(remove) ll_optional_op ll_alone;
	int (*remove)(struct device *dev ll_alive) ll_optional_op ll_alone;
	void (*shutdown)(struct device *dev ll_alive) ll_optional_op ll_alone;
	ll_opt(sync_state) ll_opt(suspend) ll_opt(resume) ll_opt(coredump)
};
struct class {
	ll_opt(class_release)
	void (*dev_uevent)(void) ll_not_by(class) ll_optional_op;
	void (*devnode)(void) ll_not_by(class) ll_optional_op;
	void (*shutdown_pre)(void) ll_not_by(class) ll_optional_op;
	void (*dev_release)(struct device *dev) ll_at_end ll_optional_op;
	void (*dev_groups)(void) ll_not_by(class);
};
struct device_type {
	ll_opt(uevent) ll_opt(devnode)
	void (*release)(struct device *dev) ll_at_end ll_optional_op;
};

/*
 * fs/sysfs/file.c, fs/kernfs/file.c: an active reference to the file keeps its object while show
 * or store runs
 */
struct device_attribute {
	ssize_t (*show)(struct device *dev ll_alive, struct device_attribute *attr ll_alive,
			char *buf)
		ll_optional_op;
	ssize_t (*store)(struct device *dev ll_alive, struct device_attribute *attr ll_alive,
			 const char *buf, size_t count)
		ll_optional_op;
};
struct kobj_attribute {
	ssize_t (*show)(struct kobject *kobj ll_alive, struct kobj_attribute *attr ll_alive,
			char *buf)
		ll_optional_op;
	ssize_t (*store)(struct kobject *kobj ll_alive, struct kobj_attribute *attr ll_alive,
			 const char *buf, size_t count)
		ll_optional_op;
};
struct sysfs_ops {
	ssize_t (*show)(struct kobject *kobj ll_alive, struct attribute *attr ll_alive, char *buf)
		ll_optional_op;
	ssize_t (*store)(struct kobject *kobj ll_alive, struct attribute *attr ll_alive,
			 const char *buf, size_t count)
		ll_optional_op;
};

/* include/linux/pm.h, drivers/base/power/main.c: the core holds the device */
/* drivers/base/power/main.c: a device that did not resume stays bound */
#define ll_stay(field) void (*field)(void) ll_stays ll_optional_op;
struct dev_pm_ops {
	int (*prepare)(struct device *dev ll_alive) ll_pair(complete) ll_optional_op;
	void (*complete)(struct device *dev ll_alive) ll_optional_op;
	int (*suspend)(struct device *dev ll_alive) ll_pair(resume) ll_optional_op;
	int (*resume)(struct device *dev ll_alive) ll_stays ll_optional_op;
	int (*freeze)(struct device *dev ll_alive) ll_pair(thaw) ll_optional_op;
	int (*thaw)(struct device *dev ll_alive) ll_stays ll_optional_op;
	int (*runtime_suspend)(struct device *dev ll_alive) ll_pair(runtime_resume) ll_optional_op;
	int (*runtime_resume)(struct device *dev ll_alive) ll_stays ll_optional_op;
	int (*runtime_idle)(struct device *dev ll_alive) ll_optional_op;
	ll_opt(poweroff) ll_stay(restore) ll_opt(suspend_late) ll_stay(resume_early)
	ll_opt(freeze_late) ll_stay(thaw_early) ll_opt(poweroff_late) ll_stay(restore_early)
	ll_opt(suspend_noirq) ll_stay(resume_noirq) ll_opt(freeze_noirq) ll_stay(thaw_noirq)
	ll_opt(poweroff_noirq) ll_stay(restore_noirq)
};

/* include/linux/pm.h, drivers/base/power/common.c */
struct dev_pm_domain {
	ll_opt(detach) ll_opt(activate) ll_opt(sync) ll_opt(dismiss) ll_opt(start)
	ll_opt(set_performance_state)
};

/*
 * include/linux/fs.h, Documentation/filesystems/vfs.rst: the caller holds the file, the file its
 * inode
 */
struct file_operations {
	struct module *owner ll_pins;
	int (*open)(struct inode *inode ll_alive, struct file *file ll_alive)
		ll_pair(release) ll_optional_op;
	int (*release)(struct inode *inode ll_alive, struct file *file ll_alive) ll_optional_op;
	ssize_t (*read)(struct file *file ll_alive, char *buf, size_t count, loff_t *ppos)
		ll_optional_op;
	ssize_t (*write)(struct file *file ll_alive, const char *buf, size_t count, loff_t *ppos)
		ll_optional_op;
	unsigned (*poll)(struct file *file ll_alive, struct poll_table_struct *wait) ll_optional_op;
	long (*unlocked_ioctl)(struct file *file ll_alive, unsigned int cmd, unsigned long arg)
		ll_optional_op;
	long (*compat_ioctl)(struct file *file ll_alive, unsigned int cmd, unsigned long arg)
		ll_optional_op;
	int (*mmap)(struct file *file ll_alive, struct vm_area_struct *vma ll_alive) ll_optional_op;
	int (*flush)(struct file *file ll_alive, void *id) ll_optional_op;
	int (*fasync)(int fd, struct file *file ll_alive, int on) ll_optional_op;
};
struct vm_operations_struct {
	void (*open)(struct vm_area_struct *vma ll_alive) ll_pair(close) ll_optional_op;
	void (*close)(struct vm_area_struct *vma ll_alive) ll_optional_op;
};

/* include/linux/blkdev.h */
struct block_device_operations {
	int (*open)(struct gendisk *disk ll_alive, unsigned mode) ll_pair(release) ll_optional_op;
	void (*release)(struct gendisk *disk ll_alive) ll_optional_op;
	int (*ioctl)(struct block_device *bdev ll_alive, unsigned mode, unsigned cmd,
		     unsigned long arg)
		ll_optional_op;
};

/* include/linux/netdevice.h: under the rtnl lock */
struct net_device_ops {
	int (*ndo_init)(struct net_device *dev ll_alive) ll_pair(ndo_uninit) ll_optional_op;
	void (*ndo_uninit)(struct net_device *dev ll_alive) ll_optional_op;
	int (*ndo_open)(struct net_device *dev ll_alive) ll_pair(ndo_stop) ll_optional_op;
	int (*ndo_stop)(struct net_device *dev ll_alive) ll_optional_op;
	int (*ndo_start_xmit)(struct sk_buff *skb, struct net_device *dev ll_alive);
};

/* include/linux/component.h */
struct component_ops {
	int (*bind)(struct device *comp ll_alive, struct device *master ll_alive, void *master_data)
		ll_pair(unbind);
	void (*unbind)(struct device *comp ll_alive, struct device *master ll_alive,
		       void *master_data);
};
