// SPDX-License-Identifier: GPL-2.0-only
/* One half of a set-up in two steps: whoever calls it drops the device when either fails. */
#include <linux/device.h>

struct slot {
	struct device dev;
	int id;
};

int slot_read_id(struct slot *slot);

int slot_init(struct slot *slot)
{
	int ret;

	device_initialize(&slot->dev);
	ret = slot_read_id(slot);
	if (ret < 0)
		return ret; // expect: note: register-failure-put {{of slot}}
	slot->id = ret;
	return 0;
}

int slot_add(struct slot *slot)
{
	return device_add(&slot->dev);
}
