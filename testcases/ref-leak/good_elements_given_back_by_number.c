// SPDX-License-Identifier: GPL-2.0-only
/* The unwinding loop gives back the elements below the counter, through a pointer to the array. */
#include <linux/clk.h>
#include <linux/device.h>
#include <linux/errno.h>

struct phy_names {
	const char *const *names;
	int num_clks;
};

struct phy {
	struct device *dev;
	const struct phy_names *cfg;
	struct clk **clks;
};

void phy_complain(struct device *dev, const char *name, int ret);

int phy_start(struct phy *phy)
{
	const struct phy_names *cfg = phy->cfg;
	int i, ret = 0;

	for (i = 0; i < cfg->num_clks; i++) {
		ret = clk_prepare_enable(phy->clks[i]);
		if (ret) {
			phy_complain(phy->dev, cfg->names[i], ret);
			goto err_disable;
		}
	}
	return 0;

err_disable:
	for (; i > 0; i--)
		clk_disable_unprepare(phy->clks[i - 1]);
	return ret;
}
