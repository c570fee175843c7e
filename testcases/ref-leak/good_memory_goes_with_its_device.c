// SPDX-License-Identifier: GPL-2.0-only
/* What put_device() ends is cleared; only before it was registered it is freed directly. */
#include <linux/device.h>
#include <linux/slab.h>

int tap_root_add(const char *name);

int tap_root_add(const char *name)
{
	struct device *dev = kzalloc(sizeof(*dev), GFP_KERNEL);
	int err;

	if (!dev)
		return -ENOMEM;
	err = dev_set_name(dev, "%s", name);
	if (err < 0)
		goto err_name;
	err = device_register(dev);
	if (err < 0)
		goto err_register;
	return 0;

err_register:
	put_device(dev);
	dev = NULL;
err_name:
	kfree(dev);
	return err;
}
