// SPDX-License-Identifier: GPL-2.0-only
/* The bus registers the device that is embedded; when that fails it puts it, whose release frees. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct bus_device {
	struct device dev;
	int src;
};

struct channel {
	struct bus_device bdev;
	int id;
};

int bus_register_device(struct bus_device *bdev);

static void bus_release(struct device *dev)
{
	struct bus_device *bdev = container_of(dev, struct bus_device, dev);

	kfree(bdev);
}

int channel_open(struct device *parent)
{
	struct bus_device *bdev = kzalloc(sizeof(*bdev), GFP_KERNEL);

	if (!bdev)
		return -ENOMEM;
	bdev->dev.parent = parent;
	bdev->dev.release = bus_release;
	return bus_register_device(bdev);
}

static void channel_release(struct device *dev)
{
	struct channel *c = container_of(dev, struct channel, bdev.dev);

	kfree(c);
}

struct bus_device *channel_create(struct device *parent)
{
	struct channel *c = kzalloc(sizeof(*c), GFP_KERNEL);
	struct bus_device *bdev;
	int err;

	if (!c)
		return ERR_PTR(-ENOMEM);
	bdev = &c->bdev;
	bdev->dev.parent = parent;
	bdev->dev.release = channel_release;
	err = bus_register_device(bdev);
	if (err)
		return ERR_PTR(err);
	return bdev;
}
