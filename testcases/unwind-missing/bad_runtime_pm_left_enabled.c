// SPDX-License-Identifier: GPL-2.0-only
/* Runtime PM stays enabled when the registration fails. Shaped after the "PM disable depth" fixes. */
#include <linux/miscdevice.h>
#include <linux/platform_device.h>
#include <linux/pm_runtime.h>

void pm_runtime_disable(struct device *dev);

static struct miscdevice adc_misc = {.name = "adc"};

static int adc_probe(struct platform_device *pdev)
{
	int ret;

	pm_runtime_enable(&pdev->dev);
	ret = misc_register(&adc_misc);
	if (ret)
		return ret; // known-fn: unwind-missing a set-up that returns nothing may be an initialisation only
	return 0;
}

static void adc_remove(struct platform_device *pdev)
{
	misc_deregister(&adc_misc);
	pm_runtime_disable(&pdev->dev);
}

struct platform_driver adc_driver = {.probe = adc_probe, .remove = adc_remove};
