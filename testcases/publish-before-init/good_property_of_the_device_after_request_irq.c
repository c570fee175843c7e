// SPDX-License-Identifier: GPL-2.0-only
/* The handler uses the device, but not the property that is set up late. */
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/pm_runtime.h>

static irqreturn_t clock_irq(int irq, void *data)
{
	struct platform_device *pdev = data;

	return dev_get_drvdata(&pdev->dev) ? IRQ_HANDLED : IRQ_NONE;
}

int clock_probe(struct platform_device *pdev, void *clock)
{
	int ret;

	platform_set_drvdata(pdev, clock);
	ret = request_irq(pdev->id, clock_irq, 0, "clock", pdev);
	if (ret)
		return ret;
	pm_runtime_enable(&pdev->dev);
	return 0;
}
