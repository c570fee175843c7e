// SPDX-License-Identifier: GPL-2.0-only
/*
 * In progress is no failure: the count is the caller's. Shaped after framer_pm_runtime_get() of
 * drivers/net/wan/framer/framer-core.c.
 */
#include <linux/pm_runtime.h>
#include <linux/errno.h>

int framer_get(struct device *dev)
{
	int ret = pm_runtime_get_sync(dev);

	if (ret < 0 && ret != -115)
		pm_runtime_put_noidle(dev);
	return ret;
}
