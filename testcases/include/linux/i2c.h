/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * i2c.h - I2C adapters and clients, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_I2C_H
#define LIFELINT_TEST_I2C_H

#include <linux/device.h>

struct i2c_adapter {
	struct device dev;
	int nr;
};

struct i2c_client {
	unsigned short addr;
	struct i2c_adapter *adapter;
	struct device dev;
};

struct i2c_adapter *i2c_get_adapter(int nr);
void i2c_put_adapter(struct i2c_adapter *adap);
struct i2c_client *i2c_new_dummy_device(struct i2c_adapter *adapter, u16 address);
void i2c_unregister_device(struct i2c_client *client);
s32 i2c_smbus_read_byte_data(const struct i2c_client *client, u8 command);

struct i2c_driver {
	int (*probe)(struct i2c_client *client);
	void (*remove)(struct i2c_client *client);
};

void i2c_set_clientdata(struct i2c_client *client, void *data);
void *i2c_get_clientdata(const struct i2c_client *client);

#endif
