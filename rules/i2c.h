/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * i2c.h - references to I2C adapters and clients.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/i2c.h>)

struct acpi_device;
struct i2c_adapter { struct device dev ll_refcount ll_put_only; };
struct i2c_client { struct device dev ll_refcount ll_put_only; };
struct i2c_board_info;
struct i2c_driver;
struct i2c_msg;
struct module;

/* drivers/i2c/i2c-core-base.c: adapter and its module; i2c_put_adapter() tolerates NULL */
struct i2c_adapter *i2c_get_adapter(int nr) ll_returns_ref(i2c_put_adapter) ll_returns_null;
struct i2c_adapter *of_get_i2c_adapter_by_node(struct device_node *node)
	ll_returns_ref(i2c_put_adapter) ll_returns_null;
struct i2c_adapter *i2c_get_adapter_by_fwnode(struct fwnode_handle *fwnode ll_maybe_null)
	ll_returns_ref(i2c_put_adapter) ll_returns_null ll_optional;
void i2c_put_adapter(struct i2c_adapter *adap ll_puts ll_maybe_null);

/*
 * drivers/i2c/i2c-core-base.c, i2c-core-acpi.c: "The user must call put_device(&adapter->dev)
 * once done"
 */
struct i2c_adapter *of_find_i2c_adapter_by_node(struct device_node *node)
	ll_returns_ref(put_device) ll_returns_null;
struct i2c_adapter *i2c_find_adapter_by_fwnode(struct fwnode_handle *fwnode ll_maybe_null)
	ll_returns_ref(put_device) ll_returns_null ll_optional;
struct i2c_adapter *i2c_acpi_find_adapter_by_handle(void *handle)
	ll_returns_ref(put_device) ll_returns_null;
struct i2c_client *of_find_i2c_device_by_node(struct device_node *node)
	ll_returns_ref(put_device) ll_returns_null;
struct i2c_client *i2c_find_device_by_fwnode(struct fwnode_handle *fwnode ll_maybe_null)
	ll_returns_ref(put_device) ll_returns_null ll_optional;

/* include/linux/i2c.h: a device that is a client, the client itself; no count changes */
struct i2c_client *i2c_verify_client(struct device *dev) ll_returns_borrowed(dev);
struct i2c_adapter *i2c_verify_adapter(struct device *dev) ll_returns_borrowed(dev);
void i2c_set_clientdata(struct i2c_client *client ll_inits(drvdata),
			void *data ll_keeps ll_nouse ll_maybe_null);
void *i2c_get_clientdata(const struct i2c_client *client ll_needs(drvdata))
	ll_returns_borrowed(client);

/*
 * drivers/i2c/i2c-core-base.c: a new client is registered; i2c_unregister_device() tolerates NULL
 * and errors
 */
struct i2c_client *i2c_new_client_device(struct i2c_adapter *adap,
					 struct i2c_board_info const *info)
	ll_registers(i2c_client) ll_returns_err;
struct i2c_client *i2c_new_dummy_device(struct i2c_adapter *adapter, u16 address)
	ll_registers(i2c_client) ll_returns_err;
struct i2c_client *i2c_new_ancillary_device(struct i2c_client *client, const char *name,
					    u16 default_addr)
	ll_registers(i2c_client) ll_returns_err;
struct i2c_client *devm_i2c_new_dummy_device(struct device *dev, struct i2c_adapter *adapter,
					     u16 address)
	ll_registers(i2c_client) ll_returns_err ll_managed(dev);
void i2c_unregister_device(struct i2c_client *client ll_unpublishes
			     ll_unregisters(i2c_client) ll_puts
			     ll_maybe_null);
int i2c_add_adapter(struct i2c_adapter *adap ll_publishes ll_registers(i2c_adapter))
	ll_on(ret == 0)
	ll_explained("the count that device_initialize() in "
		     "i2c_register_adapter() started in this call");
int i2c_add_numbered_adapter(struct i2c_adapter *adap ll_publishes ll_registers(i2c_adapter))
	ll_on(ret == 0)
	ll_explained("the count that device_initialize() in "
		     "i2c_register_adapter() started in this call");
int devm_i2c_add_adapter(struct device *dev,
			 struct i2c_adapter *adapter ll_registers(i2c_adapter))
	ll_on(ret == 0) ll_managed(dev);
void i2c_del_adapter(struct i2c_adapter *adap ll_unpublishes ll_unregisters(i2c_adapter))
	ll_explained("the count that i2c_register_adapter() started; its release "
		     "only completes dev_released");

/* drivers/i2c/i2c-core-base.c */
int i2c_register_driver(struct module *owner, struct i2c_driver *driver ll_registers(driver))
	ll_spelled(i2c_add_driver) ll_on(ret == 0);
void i2c_del_driver(struct i2c_driver *driver ll_unregisters(driver));
int i2c_transfer(struct i2c_adapter *adap, struct i2c_msg *msgs, int num);
int i2c_check_functionality(struct i2c_adapter *adap, u32 func);
void *i2c_get_adapdata(const struct i2c_adapter *adap) ll_returns_borrowed(adap);
void i2c_set_adapdata(struct i2c_adapter *adap, void *data ll_keeps ll_nouse ll_maybe_null);
