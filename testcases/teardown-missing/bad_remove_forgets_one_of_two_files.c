// SPDX-License-Identifier: GPL-2.0-only
/* probe adds two files, remove takes one of them away. */
#include <linux/platform_device.h>

extern const struct device_attribute level, mode;
int gauge_calibrate(struct platform_device *pdev);

static int gauge_probe(struct platform_device *pdev)
{
	int ret;

	ret = device_create_file(&pdev->dev, &level); // expect: note: late-sysfs {{device_create_file}}
	if (ret)
		return ret;
	ret = device_create_file(&pdev->dev, &mode); // expect: note: late-sysfs {{device_create_file}}
	if (ret)
		goto err_level;
	ret = gauge_calibrate(pdev);
	if (ret)
		goto err_mode;
	return 0;

err_mode:
	device_remove_file(&pdev->dev, &mode);
err_level:
	device_remove_file(&pdev->dev, &level);
	return ret;
}

static void gauge_remove(struct platform_device *pdev) // known-fn: teardown-missing files are one kind on one device
{
	device_remove_file(&pdev->dev, &level);
}

struct platform_driver gauge_driver = {
	.probe = gauge_probe,
	.remove = gauge_remove,
};
