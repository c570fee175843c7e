// SPDX-License-Identifier: GPL-2.0-only
/* First the test, then the message; a second test further down is only superfluous. */
#include <linux/device.h>
#include <linux/err.h>

struct meter_desc {
	const char *name;
	int (*read)(struct device *dev);
};

int meter_register(struct device *parent, const struct meter_desc *desc)
{
	int ret = 0;

	if (!desc || !desc->name)
		return -EINVAL;
	if (!parent)
		dev_info(parent, "no parent for %s\n", desc->name);
	if (desc && desc->read)
		ret = desc->read(parent);
	return ret;
}
