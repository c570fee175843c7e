// SPDX-License-Identifier: GPL-2.0-only
/* Failure disables the clock again, success leaves that to the stop function. */
#include <linux/clk.h>
#include <linux/device.h>

int uart_reset(struct device *dev);

int uart_start(struct device *dev, struct clk *clk)
{
	int ret;

	ret = clk_prepare_enable(clk);
	if (ret)
		return ret;
	ret = uart_reset(dev);
	if (ret)
		clk_disable_unprepare(clk);
	return ret;
}

void uart_stop(struct device *dev, struct clk *clk)
{
	clk_disable_unprepare(clk);
}
