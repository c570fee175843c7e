// SPDX-License-Identifier: GPL-2.0-only
/*
 * device_register() failed, and the memory is freed under the device's count.
 * Fix: NTB: ntb_transport: fix possible memory leak while device_register() fails
 */
#include <linux/device.h>
#include <linux/container_of.h>
#include <linux/errno.h>

struct gadget {
	struct device dev;
	int index;
};

static void gadget_release(struct device *dev)
{
	kfree(container_of(dev, struct gadget, dev));
}

int gadget_create(struct device *parent)
{
	struct gadget *g = kzalloc(sizeof(*g), GFP_KERNEL);
	int ret;

	if (!g)
		return -ENOMEM;
	g->dev.parent = parent;
	g->dev.release = gadget_release;
	ret = device_register(&g->dev);
	if (ret) {
		kfree(g); // expect: error: free-after-init {{device_register}}
		return ret;
	}
	return 0;
}
