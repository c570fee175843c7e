// SPDX-License-Identifier: GPL-2.0-only
/* The device is not ready and its probe fails; the file is taken away again. */
#include <linux/module.h>
#include <linux/platform_device.h>

#include "../witness.h"

static bool meter_is_ready;

static ssize_t rate_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "1\n");
}
static DEVICE_ATTR_RO(rate);

static int meter_calibrate(struct platform_device *pdev)
{
	return meter_is_ready ? 0 : -ENXIO;
}

static int meter_probe(struct platform_device *pdev)
{
	int ret;

	ret = device_create_file(&pdev->dev, &dev_attr_rate);
	if (ret)
		return ret;
	ret = meter_calibrate(pdev);
	if (ret)
		goto err_file;
	return 0;

err_file:
	device_remove_file(&pdev->dev, &dev_attr_rate);
	return ret;
}

static void meter_remove(struct platform_device *pdev)
{
	device_remove_file(&pdev->dev, &dev_attr_rate);
}

static struct platform_driver meter_driver = {
	.probe = meter_probe,
	.remove = meter_remove,
	.driver = { .name = "witness_meter_good" },
};

static void fail_and_try_again(struct kunit *test)
{
	struct platform_device *pdev;
	int i;

	pdev = platform_device_register_simple("witness_meter_good", -1, NULL, 0);
	KUNIT_ASSERT_FALSE(test, IS_ERR(pdev));
	for (i = 0; i < 2; i++) {
		meter_is_ready = i;
		KUNIT_ASSERT_EQ(test, platform_driver_register(&meter_driver), 0);
		platform_driver_unregister(&meter_driver);
	}
	platform_device_unregister(pdev);
}

WITNESS("good-unwind-missing", fail_and_try_again);
