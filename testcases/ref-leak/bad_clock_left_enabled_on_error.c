// SPDX-License-Identifier: GPL-2.0-only
/* The clock that was enabled stays enabled when a later step fails. */
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
		return ret; // expect: ref-leak {{clk_prepare_enable}}
	return 0;
}

void uart_stop(struct device *dev, struct clk *clk)
{
	clk_disable_unprepare(clk);
}
