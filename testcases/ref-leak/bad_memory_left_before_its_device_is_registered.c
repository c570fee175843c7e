// SPDX-License-Identifier: GPL-2.0-only
/* What fails is the setup of another part: nobody has seen the device that is embedded. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct ring {
	int size;
};

struct bus_device {
	struct device dev;
	int src;
};

struct channel {
	struct bus_device bdev;
	struct ring ring;
};

int bus_register_device(struct bus_device *bdev);
int ring_alloc(struct ring *ring, int size);

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
	err = ring_alloc(&c->ring, 64);
	if (err)
		return ERR_PTR(err); // expect: error: ref-leak {{memory of c acquired by kzalloc}}
	bdev = &c->bdev;
	bdev->dev.parent = parent;
	bdev->dev.release = channel_release;
	err = bus_register_device(bdev);
	if (err)
		return ERR_PTR(err);
	return bdev;
}
