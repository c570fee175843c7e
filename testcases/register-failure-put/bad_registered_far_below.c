// SPDX-License-Identifier: GPL-2.0-only
/* The registration is levels below, or behind a pointer; its failure is forgotten up here. */
#include <linux/device.h>
#include <linux/errno.h>

struct slot {
	struct device dev;
	int index;
};

struct slot_ops {
	int (*publish)(struct slot *slot);
};

static int publish_third(struct slot *slot)
{
	return device_add(&slot->dev);
}

static int publish_second(struct slot *slot)
{
	return publish_third(slot);
}

static int publish_first(struct slot *slot)
{
	return publish_second(slot);
}

int three_levels(struct slot *slot)
{
	int ret;

	device_initialize(&slot->dev);
	ret = publish_first(slot);
	if (ret)
		return ret; // expect: register-failure-put {{device_initialize}}
	return 0;
}

static int publish_after(struct slot *slot, int n)
{
	if (n)
		return publish_after(slot, n - 1);
	return device_add(&slot->dev);
}

int recursion(struct slot *slot)
{
	int ret;

	device_initialize(&slot->dev);
	ret = publish_after(slot, 2);
	if (ret)
		return ret; // expect: register-failure-put {{device_initialize}}
	return 0;
}

static const struct slot_ops ops = { .publish = publish_second };

int pointer(struct slot *slot)
{
	int ret;

	device_initialize(&slot->dev);
	ret = ops.publish(slot);
	if (ret)
		return ret; // expect: register-failure-put {{device_initialize}}
	return 0;
}
