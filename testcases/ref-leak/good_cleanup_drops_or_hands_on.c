// SPDX-License-Identifier: GPL-2.0-only
/* The scope drops the node on errors; return_ptr() gives it to the caller on success. */
#include <linux/of.h>
#include <linux/device.h>
#include <linux/errno.h>

struct device_node *mux_find(struct device *dev)
{
	struct device_node *np __free(device_node) = of_parse_phandle(dev->of_node, "mux", 0);

	if (!np)
		return NULL;
	if (!of_device_is_available(np))
		return NULL;
	return_ptr(np);
}
