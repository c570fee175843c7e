// SPDX-License-Identifier: GPL-2.0-only
/* The record with the child device in it goes with the last reference to the device. */
#include <linux/completion.h>
#include <linux/platform_device.h>

#include "../witness.h"

struct hub {
	struct device dev;
	int ports;
};

static DECLARE_COMPLETION(hub_released);

static void hub_release(struct device *dev)
{
	complete(&hub_released);
	kfree(container_of(dev, struct hub, dev));
}

static int hub_probe(struct platform_device *pdev)
{
	struct hub *hub;
	int ret;

	hub = kzalloc(sizeof(*hub), GFP_KERNEL);
	if (!hub)
		return -ENOMEM;
	hub->ports = 4;
	device_initialize(&hub->dev);
	hub->dev.parent = &pdev->dev;
	hub->dev.release = hub_release;
	ret = dev_set_name(&hub->dev, "witness_hub_good");
	if (ret)
		goto err_put;
	ret = device_add(&hub->dev);
	if (ret)
		goto err_put;
	platform_set_drvdata(pdev, hub);
	return 0;

err_put:
	put_device(&hub->dev);
	return ret;
}

static void hub_remove(struct platform_device *pdev)
{
	struct hub *hub = platform_get_drvdata(pdev);

	device_unregister(&hub->dev);
}

static struct platform_driver hub_driver = {
	.probe = hub_probe,
	.remove = hub_remove,
	.driver = { .name = "witness_hub_good" },
};

/* Somebody holds the child when the driver goes. */
static void put_after_remove(struct kunit *test)
{
	struct platform_device *pdev;
	struct device *child;

	pdev = platform_device_register_simple("witness_hub_good", -1, NULL, 0);
	KUNIT_ASSERT_FALSE(test, IS_ERR(pdev));
	KUNIT_ASSERT_EQ(test, platform_driver_register(&hub_driver), 0);
	child = device_find_child_by_name(&pdev->dev, "witness_hub_good");
	KUNIT_ASSERT_NOT_NULL(test, child);
	platform_driver_unregister(&hub_driver);
	put_device(child);
	wait_for_completion(&hub_released);
	platform_device_unregister(pdev);
}

WITNESS("good-devm-lifetime", put_after_remove);
