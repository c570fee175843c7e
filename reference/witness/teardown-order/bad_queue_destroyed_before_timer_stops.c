// SPDX-License-Identifier: GPL-2.0-only
/*
 * remove destroys the queue before it stops the timer that queues on it.
 * Kernel says: __queue_work
 */
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

#include "../witness.h"

struct poller {
	struct workqueue_struct *wq;
	struct work_struct work;
	struct timer_list timer;
};

static void poller_work(struct work_struct *work)
{
	msleep(50);
}

static void poller_tick(struct timer_list *timer)
{
	struct poller *poller = from_timer(poller, timer, timer);

	queue_work(poller->wq, &poller->work);
	mod_timer(&poller->timer, jiffies + msecs_to_jiffies(20));
}

static int poller_probe(struct platform_device *pdev)
{
	struct poller *poller = devm_kzalloc(&pdev->dev, sizeof(*poller), GFP_KERNEL);

	if (!poller)
		return -ENOMEM;
	poller->wq = alloc_workqueue("poller", 0, 0);
	if (!poller->wq)
		return -ENOMEM;
	INIT_WORK(&poller->work, poller_work);
	timer_setup(&poller->timer, poller_tick, 0);
	mod_timer(&poller->timer, jiffies + 1);
	platform_set_drvdata(pdev, poller);
	return 0;
}

static void poller_remove(struct platform_device *pdev)
{
	struct poller *poller = platform_get_drvdata(pdev);

	destroy_workqueue(poller->wq);
	timer_delete_sync(&poller->timer);
}

static struct platform_driver poller_driver = {
	.probe = poller_probe,
	.remove = poller_remove,
	.driver = { .name = "witness_poller_bad" },
};

/* The driver goes while a work is running and the timer is about to fire. */
static void remove_while_polling(struct kunit *test)
{
	struct platform_device *pdev;

	pdev = platform_device_register_simple("witness_poller_bad", -1, NULL, 0);
	KUNIT_ASSERT_FALSE(test, IS_ERR(pdev));
	KUNIT_ASSERT_EQ(test, platform_driver_register(&poller_driver), 0);
	msleep(30);
	platform_driver_unregister(&poller_driver);
	platform_device_unregister(pdev);
}

WITNESS("bad-teardown-order", remove_while_polling);
