// SPDX-License-Identifier: GPL-2.0-only
/* The undoing is an action of devres, by a helper of its own: nothing is left to the error paths. */
#include <linux/platform_device.h>

struct sensor;

int sensor_bus_register(struct sensor *s);
void sensor_bus_unregister(struct sensor *s);
int sensor_power(struct sensor *s);
int run_when_unbound(struct device *dev, void (*action)(void *data), void *data);

static void sensor_forget(void *data)
{
	sensor_bus_unregister(data);
}

static int sensor_probe(struct platform_device *pdev)
{
	struct sensor *s = platform_get_drvdata(pdev);
	int ret;

	ret = sensor_bus_register(s);
	if (ret)
		return ret;
	ret = run_when_unbound(&pdev->dev, sensor_forget, s);
	if (ret)
		return ret;
	ret = sensor_power(s);
	if (ret)
		return ret;
	return 0;
}

struct platform_driver sensor_driver = { .probe = sensor_probe };
