// SPDX-License-Identifier: GPL-2.0-only
/* The data of the found device is read when the count that kept the device has gone. */
#include <linux/of_platform.h>

struct meter {
	int rate;
};

int meter_rate(struct device_node *np)
{
	struct platform_device *pdev = of_find_device_by_node(np);
	struct meter *m;

	if (!pdev)
		return -ENODEV;
	m = platform_get_drvdata(pdev);
	platform_device_put(pdev);
	return m ? m->rate : 0; // known-fn: use-after-put that the data goes with the device is not known, drivers keep both
}
