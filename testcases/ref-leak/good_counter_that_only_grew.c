// SPDX-License-Identifier: GPL-2.0-only
/* Who failed in a later round comes to the unwinding loop with a counter above zero: it runs. */
#include <linux/clk.h>
#include <linux/errno.h>

struct phy {
	struct clk *clks[8];
	int num_clks;
};

int phy_start(struct phy *phy)
{
	int i, ret = 0;

	for (i = 0; i < phy->num_clks; i++) {
		ret = clk_prepare_enable(phy->clks[i]);
		if (ret)
			goto err_disable;
	}
	return 0;

err_disable:
	for (; i > 0; i--)
		clk_disable_unprepare(phy->clks[i - 1]);
	return ret;
}
