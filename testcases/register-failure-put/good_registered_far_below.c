// SPDX-License-Identifier: GPL-2.0-only
/* The failure of a registration levels below ends with a put here. */
#include <linux/device.h>
#include <linux/errno.h>

struct slot {
	struct device dev;
	int index;
};

static int publish_after(struct slot *slot, int n)
{
	if (n)
		return publish_after(slot, n - 1);
	return device_add(&slot->dev);
}

static int start(struct slot *slot, int (*publish)(struct slot *slot, int n))
{
	return publish(slot, slot->index);
}

int recursion(struct slot *slot)
{
	int ret;

	device_initialize(&slot->dev);
	ret = publish_after(slot, 2);
	if (ret)
		put_device(&slot->dev);
	return ret;
}

int parameter(struct slot *slot)
{
	int ret;

	device_initialize(&slot->dev);
	ret = start(slot, publish_after);
	if (ret)
		put_device(&slot->dev);
	return ret;
}
