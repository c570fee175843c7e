// SPDX-License-Identifier: GPL-2.0-only
/* The delayed work is cancelled, and waited for, before its record is freed. */
#include <linux/platform_device.h>
#include <linux/workqueue.h>

#include "../witness.h"

struct watch {
	struct delayed_work work;
	unsigned int checks;
};

static void watch_check(struct work_struct *work)
{
	struct watch *watch = container_of(to_delayed_work(work), struct watch, work);

	watch->checks++;
	schedule_delayed_work(&watch->work, HZ);
}

static int watch_probe(struct platform_device *pdev)
{
	struct watch *watch = kzalloc(sizeof(*watch), GFP_KERNEL);

	if (!watch)
		return -ENOMEM;
	INIT_DELAYED_WORK(&watch->work, watch_check);
	platform_set_drvdata(pdev, watch);
	schedule_delayed_work(&watch->work, HZ);
	return 0;
}

static void watch_remove(struct platform_device *pdev)
{
	struct watch *watch = platform_get_drvdata(pdev);

	cancel_delayed_work_sync(&watch->work);
	kfree(watch);
}

static struct platform_driver watch_driver = {
	.probe = watch_probe,
	.remove = watch_remove,
	.driver = { .name = "witness_watch_good" },
};

static void remove_while_watching(struct kunit *test)
{
	struct platform_device *pdev;

	pdev = platform_device_register_simple("witness_watch_good", -1, NULL, 0);
	KUNIT_ASSERT_FALSE(test, IS_ERR(pdev));
	KUNIT_ASSERT_EQ(test, platform_driver_register(&watch_driver), 0);
	ssleep(3);
	platform_driver_unregister(&watch_driver);
	platform_device_unregister(pdev);
}

WITNESS("good-async-outlives", remove_while_watching);
