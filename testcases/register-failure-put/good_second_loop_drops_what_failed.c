// SPDX-License-Identifier: GPL-2.0-only
/* What could not be registered stays on the list, and a second loop drops all that is there. */
#include <linux/device.h>
#include <linux/list.h>

struct slot {
	struct device dev;
	struct list_head node;
};

void slot_collect(struct list_head *slots);

void slots_register(struct device *parent)
{
	struct slot *slot, *tmp;
	LIST_HEAD(slots);
	int ret;

	slot_collect(&slots);
	list_for_each_entry_safe(slot, tmp, &slots, node) {
		ret = device_register(&slot->dev);
		if (ret)
			dev_err(parent, "slot lost: %d\n", ret);
		else
			list_del(&slot->node);
	}
	list_for_each_entry_safe(slot, tmp, &slots, node) {
		list_del(&slot->node);
		put_device(&slot->dev);
	}
}
