// SPDX-License-Identifier: GPL-2.0-only
/* The ladder gives back the node and disables runtime PM; remove() forgets both. */
#include <linux/miscdevice.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/pm_runtime.h>

void pm_runtime_disable(struct device *dev);

struct adc {
	struct device_node *np;
	struct miscdevice misc;
};

static int adc_probe(struct platform_device *pdev)
{
	struct adc *adc = devm_kzalloc(&pdev->dev, sizeof(*adc), GFP_KERNEL);
	int ret;

	if (!adc)
		return -ENOMEM;
	platform_set_drvdata(pdev, adc);
	adc->np = of_get_child_by_name(pdev->dev.of_node, "adc");
	if (!adc->np)
		return -ENODEV;
	pm_runtime_enable(&pdev->dev);
	ret = misc_register(&adc->misc);
	if (ret) {
		pm_runtime_disable(&pdev->dev);
		of_node_put(adc->np);
		return ret;
	}
	return 0;
}

static void adc_remove(struct platform_device *pdev) // known-fn: teardown-missing references in members, and set-ups that return nothing, are not followed to the partner
{
	struct adc *adc = platform_get_drvdata(pdev);

	misc_deregister(&adc->misc);
}

struct platform_driver adc_driver = {.probe = adc_probe, .remove = adc_remove};
