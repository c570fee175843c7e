// SPDX-License-Identifier: GPL-2.0-only
/* remove takes away both things that probe registered, in the opposite order. */
#include <linux/module.h>
#include <linux/notifier.h>
#include <linux/platform_device.h>
#include <linux/reboot.h>

#include "../witness.h"

static ssize_t level_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "1\n");
}
static DEVICE_ATTR_RO(level);

static int gauge_reboot(struct notifier_block *nb, unsigned long action, void *data)
{
	return NOTIFY_DONE;
}

static struct notifier_block gauge_notifier = {
	.notifier_call = gauge_reboot,
};

static int gauge_calibrate(struct platform_device *pdev)
{
	return pdev->id > 5 ? -ENODEV : 0;
}

static int gauge_probe(struct platform_device *pdev)
{
	int ret;

	ret = device_create_file(&pdev->dev, &dev_attr_level);
	if (ret)
		return ret;
	ret = register_reboot_notifier(&gauge_notifier);
	if (ret)
		goto err_level;
	ret = gauge_calibrate(pdev);
	if (ret)
		goto err_notifier;
	return 0;

err_notifier:
	unregister_reboot_notifier(&gauge_notifier);
err_level:
	device_remove_file(&pdev->dev, &dev_attr_level);
	return ret;
}

static void gauge_remove(struct platform_device *pdev)
{
	unregister_reboot_notifier(&gauge_notifier);
	device_remove_file(&pdev->dev, &dev_attr_level);
}

static struct platform_driver gauge_driver = {
	.probe = gauge_probe,
	.remove = gauge_remove,
	.driver = { .name = "witness_gauge_good" },
};

static void probe_twice(struct kunit *test)
{
	struct platform_device *pdev;
	int i;

	pdev = platform_device_register_simple("witness_gauge_good", 1, NULL, 0);
	KUNIT_ASSERT_FALSE(test, IS_ERR(pdev));
	for (i = 0; i < 2; i++) {
		KUNIT_ASSERT_EQ(test, platform_driver_register(&gauge_driver), 0);
		platform_driver_unregister(&gauge_driver);
	}
	platform_device_unregister(pdev);
}

WITNESS("good-teardown-missing", probe_twice);
