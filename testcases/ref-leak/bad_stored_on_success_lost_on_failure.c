// SPDX-License-Identifier: GPL-2.0-only
/* Success hands the device on to the driver's data, failure loses it. */
#include <linux/of_platform.h>
#include <linux/errno.h>

struct bridge {
	struct device *peer;
	u32 mode;
};

int bridge_bind(struct bridge *b, struct device_node *np)
{
	struct platform_device *pdev = of_find_device_by_node(np);
	int ret;

	if (!pdev)
		return -EPROBE_DEFER;
	ret = of_property_read_u32(np, "mode", &b->mode);
	if (ret)
		return ret; // expect: error: ref-leak {{of_find_device_by_node}}
	b->peer = &pdev->dev;
	return 0;
}
