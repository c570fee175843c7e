// SPDX-License-Identifier: GPL-2.0-only
/*
 * A flag says whether the clock is to stay on. Shaped after imx_pgc_power_up() of
 * drivers/pmdomain/imx/gpcv2.c.
 */
#include <linux/clk.h>
#include <linux/errno.h>

struct island {
	struct clk *clk;
	bool keep_clock;
};

int island_start(struct island *i);

int island_up(struct island *i)
{
	int ret = clk_prepare_enable(i->clk);

	if (ret)
		return ret;
	ret = island_start(i);
	if (ret)
		goto off;
	if (!i->keep_clock)
		clk_disable_unprepare(i->clk);
	return 0;
off:
	clk_disable_unprepare(i->clk);
	return ret;
}
