// SPDX-License-Identifier: GPL-2.0-only
/*
 * The failure drops the initial reference.
 * Fix: NTB: fix possible name leak in ntb_register_device()
 */
#include <linux/device.h>
#include <linux/container_of.h>
#include <linux/errno.h>

struct slot {
	struct device dev;
	int index;
};

static void slot_release(struct device *dev)
{
	kfree(container_of(dev, struct slot, dev));
}

int slot_add(struct device *parent, int index)
{
	struct slot *slot = kzalloc(sizeof(*slot), GFP_KERNEL);
	int ret;

	if (!slot)
		return -ENOMEM;
	slot->index = index;
	slot->dev.parent = parent;
	slot->dev.release = slot_release;
	ret = device_register(&slot->dev);
	if (ret) {
		dev_err(parent, "slot %d: %d\n", index, ret);
		put_device(&slot->dev);
		return ret;
	}
	return 0;
}
