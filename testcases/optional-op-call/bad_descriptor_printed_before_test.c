// SPDX-License-Identifier: GPL-2.0-only
/* After power_supply_core: the name is printed, and then the descriptor may turn out to be NULL. */
#include <linux/device.h>
#include <linux/err.h>

struct meter_desc {
	const char *name;
	int (*read)(struct device *dev);
};

int meter_register(struct device *parent, const struct meter_desc *desc)
{
	if (!parent)
		dev_info(parent, "no parent for %s\n", desc->name); // expect: warning: optional-op-call {{before desc is tested}}
	if (!desc || !desc->name)
		return -EINVAL;
	return desc->read ? desc->read(parent) : 0;
}
