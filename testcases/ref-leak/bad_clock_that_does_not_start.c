// SPDX-License-Identifier: GPL-2.0-only
/* The clock does not run, and its handle is not put. */
#include <linux/clk.h>
#include <linux/err.h>

int bus_clock_start(struct device *dev)
{
	struct clk *clk = clk_get(dev, "bus");
	int ret;

	if (IS_ERR(clk))
		return PTR_ERR(clk);
	ret = clk_prepare_enable(clk);
	return ret; // expect: error: ref-leak {{reference to clk}}
}
