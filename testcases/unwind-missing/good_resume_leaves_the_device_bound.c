// SPDX-License-Identifier: GPL-2.0-only
/* A device that fails to resume stays bound: remove() gives the interrupt back as ever. */
#include <linux/interrupt.h>
#include <linux/device.h>

struct dev_pm_ops {
	int (*suspend)(struct device *dev);
	int (*resume)(struct device *dev);
};

struct sensor {
	int irq;
};

int sensor_restart(struct sensor *s);
irqreturn_t sensor_irq(int irq, void *data);

static int sensor_suspend(struct device *dev)
{
	struct sensor *s = dev_get_drvdata(dev);

	free_irq(s->irq, s);
	return 0;
}

static int sensor_resume(struct device *dev)
{
	struct sensor *s = dev_get_drvdata(dev);
	int ret;

	ret = request_irq(s->irq, sensor_irq, 0, "sensor", s);
	if (ret)
		return ret;
	return sensor_restart(s);
}

const struct dev_pm_ops sensor_pm = {
	.suspend = sensor_suspend,
	.resume = sensor_resume,
};

void sensor_remove(struct sensor *s)
{
	free_irq(s->irq, s);
}
