// SPDX-License-Identifier: GPL-2.0-only
/* The property that decides what is given back is not the one that decided what was made. */
#include <linux/clk.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/property.h>

int meter_start(struct device *dev);
int meter_report(struct device *dev);

int meter_probe(struct device *dev)
{
	struct clk *clk = NULL;
	int ret;

	if (device_property_read_bool(dev, "clocked")) {
		clk = clk_get(dev, NULL);
		if (IS_ERR(clk))
			return PTR_ERR(clk);
		ret = meter_start(dev);
		if (ret)
			goto err_clk;
	}
	ret = meter_report(dev);
err_clk:
	if (device_property_read_bool(dev, "clock-output"))
		clk_put(clk);
	return ret; // expect: ref-leak {{clk}}
}
