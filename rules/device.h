/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * device.h - the driver core: devices, buses, classes.
 */
#pragma once
#include "types.h"
#include "kobject.h"

ll_headers(<linux/device.h>, <linux/cdev.h>, <linux/miscdevice.h>, <linux/component.h>)

struct bus_type;
struct class;
struct device_attribute;
struct device_driver;
struct device_link;
struct device_node;
struct driver_attribute;
struct file_operations;
struct fwnode_handle;
struct lock_class_key;
struct miscdevice;
struct module;
struct acpi_device;

/* include/linux/device.h; drivers/base/core.c, device_release() */
struct device {
	struct kobject kobj ll_refcount ll_put_only;
	void (*release)(struct device *dev) ll_at_end;
	/* drivers/base/platform.c, platform_device_release(): frees it */
	void *platform_data ll_owns;
};

/* drivers/base/core.c: get_device(), put_device() tolerate NULL */
struct device *get_device(struct device *dev ll_gets ll_maybe_null) ll_returns_param(dev);
void put_device(struct device *dev ll_puts ll_maybe_null);

/*
 * drivers/base/core.c, device_register(): "NOTE: Never directly free @dev after calling this
 * function, even if it returned an error! Always use put_device()"; device_add() says the same of
 * put_device().
 */
void device_initialize(struct device *dev ll_initializes);
int device_add(struct device *dev ll_publishes ll_registers(device)) ll_on(ret == 0);
int device_register(struct device *dev ll_initializes ll_publishes ll_registers(device))
	ll_on(ret == 0);
void device_del(struct device *dev ll_unpublishes ll_unregisters(device));
void device_unregister(struct device *dev ll_unpublishes ll_unregisters(device) ll_puts);
int dev_set_name(struct device *dev, const char *name, ...);
int device_rename(struct device *dev, const char *new_name);
bool kill_device(struct device *dev);

/* drivers/base/core.c: "NOTE: you will need to drop the reference with put_device() after use." */
struct device *device_find_child(struct device *parent ll_maybe_null, void *data,
				 int (*match)(struct device *dev, void *data) ll_calls(now))
	ll_returns_ref(put_device) ll_returns_null;
struct device *device_find_child_by_name(struct device *parent ll_maybe_null, const char *name)
	ll_returns_ref(put_device) ll_returns_null;
struct device *device_find_any_child(struct device *parent ll_maybe_null)
	ll_returns_ref(put_device) ll_returns_null ll_optional;
struct device *get_dev_from_fwnode(struct fwnode_handle *fwnode)
	ll_returns_ref(put_device) ll_returns_null ll_optional;

/* drivers/base/bus.c, class.c, driver.c: found devices come with a reference; @start is not put */
struct device *bus_find_device(const struct bus_type *bus, struct device *start ll_maybe_null,
			       const void *data,
			       int (*match)(struct device *dev, const void *data) ll_calls(now))
	ll_returns_ref(put_device) ll_returns_null;
struct device *bus_find_device_by_name(const struct bus_type *bus,
				       struct device *start ll_maybe_null, const char *name)
	ll_returns_ref(put_device) ll_returns_null;
struct device *bus_find_device_by_of_node(const struct bus_type *bus,
					  const struct device_node *np ll_nouse)
	ll_returns_ref(put_device) ll_returns_null;
struct device *bus_find_device_by_fwnode(const struct bus_type *bus,
					 const struct fwnode_handle *fwnode ll_nouse)
	ll_returns_ref(put_device) ll_returns_null;
struct device *bus_find_device_by_devt(const struct bus_type *bus, dev_t devt)
	ll_returns_ref(put_device) ll_returns_null;
struct device *bus_find_next_device(const struct bus_type *bus, struct device *cur ll_maybe_null)
	ll_returns_ref(put_device) ll_returns_null;
struct device *class_find_device(const struct class *class,
				 const struct device *start ll_maybe_null, const void *data,
				 int (*match)(struct device *dev, const void *data) ll_calls(now))
	ll_returns_ref(put_device) ll_returns_null;
struct device *class_find_device_by_name(const struct class *class, const char *name)
	ll_returns_ref(put_device) ll_returns_null;
struct device *class_find_device_by_of_node(const struct class *class,
					    const struct device_node *np ll_nouse)
	ll_returns_ref(put_device) ll_returns_null;
struct device *class_find_device_by_fwnode(const struct class *class,
					   const struct fwnode_handle *fwnode ll_nouse)
	ll_returns_ref(put_device) ll_returns_null;
struct device *class_find_device_by_devt(const struct class *class, dev_t devt)
	ll_returns_ref(put_device) ll_returns_null;
struct device *driver_find_device(const struct device_driver *drv,
				  struct device *start ll_maybe_null, const void *data,
				  int (*match)(struct device *dev, const void *data) ll_calls(now))
	ll_returns_ref(put_device) ll_returns_null;
struct device *driver_find_device_by_name(const struct device_driver *drv, const char *name)
	ll_returns_ref(put_device) ll_returns_null;
struct device *driver_find_device_by_of_node(const struct device_driver *drv,
					     const struct device_node *np ll_nouse)
	ll_returns_ref(put_device) ll_returns_null;
struct device *driver_find_device_by_fwnode(struct device_driver *drv,
					    const struct fwnode_handle *fwnode ll_nouse)
	ll_returns_ref(put_device) ll_returns_null;
struct device *driver_find_device_by_devt(const struct device_driver *drv, dev_t devt)
	ll_returns_ref(put_device) ll_returns_null;

/* drivers/base/core.c: matches that compare the pointer with what the device has */
int device_match_of_node(struct device *dev, const void *np ll_nouse);
int device_match_fwnode(struct device *dev, const void *fwnode ll_nouse);
int device_match_acpi_dev(struct device *dev, const void *adev ll_nouse);
int device_match_acpi_handle(struct device *dev, const void *handle ll_nouse);
int device_match_any(struct device *dev, const void *unused ll_nouse);

/* drivers/base/bus.c, driver.c: iterators call back and hold each device meanwhile */
int bus_for_each_dev(const struct bus_type *bus, struct device *start ll_maybe_null, void *data,
		     int (*fn)(struct device *dev, void *data) ll_calls(now, data));
int class_for_each_device(const struct class *class, const struct device *start ll_maybe_null,
			  void *data,
			  int (*fn)(struct device *dev, void *data) ll_calls(now, data));
int device_for_each_child(struct device *dev, void *data,
			  int (*fn)(struct device *dev, void *data) ll_calls(now, data));
int device_for_each_child_reverse(struct device *dev, void *data,
				  int (*fn)(struct device *dev, void *data) ll_calls(now, data));
int driver_for_each_device(struct device_driver *drv, struct device *start ll_maybe_null,
			   void *data,
			   int (*fn)(struct device *dev, void *data) ll_calls(now, data));

/* drivers/base/core.c: device_create() gives a registered device that device_destroy() ends */
struct device *device_create(const struct class *cls ll_registers(devnode) ll_on(ret),
			     struct device *parent ll_maybe_null, dev_t devt, void *drvdata
			ll_keeps ll_on(ret)
	ll_maybe_null,
			     const char *fmt, ...)
	ll_returns_fresh ll_returns_err;
struct device *device_create_with_groups(const struct class *cls ll_registers(devnode) ll_on(ret),
					 struct device *parent ll_maybe_null, dev_t devt,
					 void *drvdata ll_keeps ll_on(ret) ll_maybe_null,
					 const struct attribute_group **groups ll_maybe_null,
					 const char *fmt, ...)
	ll_returns_fresh ll_returns_err;
void device_destroy(const struct class *cls ll_unregisters(devnode), dev_t devt);
struct device *__root_device_register(const char *name, struct module *owner)
	ll_spelled(root_device_register) ll_registers(device) ll_returns_err;
void root_device_unregister(struct device *dev ll_unpublishes ll_unregisters(device) ll_puts);

/* include/linux/device.h: driver data is only a pointer, but who stores it hands it on */
void dev_set_drvdata(struct device *dev ll_inits(drvdata),
		     void *data ll_keeps ll_nouse ll_maybe_null);
void *dev_get_drvdata(const struct device *dev ll_needs(drvdata)) ll_returns_borrowed(dev);
const char *dev_name(const struct device *dev) ll_returns_borrowed(dev) ll_returns_valid;

/* drivers/base/core.c, dd.c, bus.c: no count of theirs changes for the caller */
int device_create_file(struct device *dev, const struct device_attribute *attr ll_registers(sysfs))
	ll_on(ret == 0);
void device_remove_file(struct device *dev, const struct device_attribute *attr
			  ll_unregisters(sysfs));
bool device_remove_file_self(struct device *dev,
			     const struct device_attribute *attr ll_unregisters(sysfs))
	ll_on(ret);
int device_add_groups(struct device *dev, const struct attribute_group **groups ll_registers(sysfs))
	ll_on(ret == 0);
void device_remove_groups(struct device *dev,
			  const struct attribute_group **groups ll_unregisters(sysfs));
int devm_device_add_group(struct device *dev, const struct attribute_group *grp ll_registers(sysfs))
	ll_on(ret == 0) ll_managed(dev) ll_optional;
int devm_device_add_groups(struct device *dev,
			   const struct attribute_group **groups ll_registers(sysfs))
	ll_on(ret == 0) ll_managed(dev) ll_optional;
int device_attach(struct device *dev);
void device_release_driver(struct device *dev);
int device_reprobe(struct device *dev);

/* drivers/base/class.c: class_create() is ended by class_destroy() */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
struct class *class_create(const char *name) ll_registers(class) ll_returns_err;
#else
struct class *__class_create(struct module *owner, const char *name, struct lock_class_key *key)
	ll_spelled(class_create) ll_registers(class) ll_returns_err;
#endif
void class_destroy(const struct class *cls ll_unregisters(class) ll_frees ll_maybe_null);
int class_register(const struct class *cls ll_registers(class)) ll_on(ret == 0) ll_optional;
void class_unregister(const struct class *cls ll_unregisters(class));

/* drivers/base/core.c, device_link_add(): NULL when it fails; device_link_del() drops it */
struct device_link *device_link_add(struct device *consumer, struct device *supplier, u32 flags)
	ll_returns_fresh ll_returns_null
	ll_explained("counts of the link itself on the supplier; "
		     "device_link_release_fn() gives them back");
void device_link_del(struct device_link *link);

/* drivers/base/devres.c: the action runs after remove(), or at once when it cannot be kept */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
int __devm_add_action(struct device *dev,
		      void (*action)(void *data) ll_calls(later, data) ll_on(ret == 0),
		      void *data ll_keeps ll_on(ret == 0), const char *name)
	ll_spelled(devm_add_action) ll_managed(dev);
int __devm_add_action_or_reset(struct device *dev,
			       void (*action)(void *data) ll_calls(later, data) ll_on(ret == 0)
				ll_calls(now, data) ll_on(ret < 0),
			       void *data ll_keeps ll_on(ret == 0), const char *name)
	ll_spelled(devm_add_action_or_reset) ll_managed(dev);
#else
int devm_add_action(struct device *dev,
		    void (*action)(void *data) ll_calls(later, data) ll_on(ret == 0),
		    void *data ll_keeps ll_on(ret == 0))
	ll_managed(dev);
int devm_add_action_or_reset(struct device *dev,
			     void (*action)(void *data) ll_calls(later, data) ll_on(ret == 0)
				ll_calls(now, data) ll_on(ret < 0),
			     void *data ll_keeps ll_on(ret == 0))
	ll_managed(dev);
#endif
void devm_remove_action(struct device *dev, void (*action)(void *data), void *data ll_nouse);
void devm_release_action(struct device *dev, void (*action)(void *data) ll_calls(now, data),
			 void *data);

/* fs/char_dev.c: cdev_alloc() gives a kobject that cdev_del() or kobject_put() ends */
struct cdev { struct kobject kobj ll_refcount; };
void cdev_init(struct cdev *cdev ll_inits(cdev), const struct file_operations *fops);
struct cdev *cdev_alloc(void) ll_returns_fresh ll_returns_null;
void cdev_put(struct cdev *p ll_puts ll_maybe_null) ll_optional;
int cdev_add(struct cdev *p ll_publishes ll_registers(cdev), dev_t dev, unsigned count)
	       ll_on(ret == 0);
void cdev_del(struct cdev *p ll_unpublishes ll_unregisters(cdev))
	ll_explained("the count that cdev_init() or cdev_alloc() started; an "
		     "embedded cdev is not freed");
int cdev_device_add(struct cdev *cdev ll_publishes ll_registers(cdev),
		    struct device *dev ll_publishes ll_registers(device))
	ll_on(ret == 0);
void cdev_device_del(struct cdev *cdev ll_unpublishes ll_unregisters(cdev),
		     struct device *dev ll_unpublishes ll_unregisters(device));

/* drivers/char/misc.c */
int misc_register(struct miscdevice *misc ll_publishes ll_registers(misc)) ll_on(ret == 0);
void misc_deregister(struct miscdevice *misc ll_unpublishes ll_unregisters(misc));
