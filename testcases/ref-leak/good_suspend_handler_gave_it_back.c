// SPDX-License-Identifier: GPL-2.0-only
/* The device is suspended already: its suspend handler has switched the clock off. */
#include <linux/clk.h>
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/pm_runtime.h>

struct rom {
	struct clk *clk;
};

int rom_read(struct rom *rom);
bool pm_runtime_status_suspended(struct device *dev);
int pm_runtime_set_active(struct device *dev);

int rom_suspend(struct device *dev)
{
	struct rom *rom = dev_get_drvdata(dev);

	clk_disable_unprepare(rom->clk);
	return 0;
}

int rom_probe(struct device *dev)
{
	struct rom *rom = dev_get_drvdata(dev);
	int ret;

	ret = clk_prepare_enable(rom->clk);
	if (ret)
		return ret;
	pm_runtime_set_active(dev);
	pm_runtime_enable(dev);
	ret = rom_read(rom);
	if (ret) {
		if (!pm_runtime_status_suspended(dev))
			clk_disable_unprepare(rom->clk);
		return -ENODEV;
	}
	return 0;
}
