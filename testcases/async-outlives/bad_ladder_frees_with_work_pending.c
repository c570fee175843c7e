// SPDX-License-Identifier: GPL-2.0-only
/* The registration fails, and the memory goes with its delayed work pending. Shaped after probe fixes. */
#include <linux/miscdevice.h>
#include <linux/platform_device.h>
#include <linux/workqueue.h>

struct fan {
	struct delayed_work poll;
	struct miscdevice misc;
	int speed;
};

static struct workqueue_struct *fan_wq;

static void fan_poll(struct work_struct *work)
{
	struct fan *fan = container_of(work, struct fan, poll.work);

	fan->speed++;
}

static int fan_probe(struct platform_device *pdev)
{
	struct fan *fan = kzalloc(sizeof(*fan), GFP_KERNEL);
	int ret;

	if (!fan)
		return -ENOMEM;
	INIT_DELAYED_WORK(&fan->poll, fan_poll);
	queue_delayed_work(fan_wq, &fan->poll, 100);
	ret = misc_register(&fan->misc);
	if (ret) {
		kfree(fan); // expect: error: async-outlives {{poll}}
		return ret;
	}
	platform_set_drvdata(pdev, fan);
	return 0;
}

static void fan_remove(struct platform_device *pdev)
{
	struct fan *fan = platform_get_drvdata(pdev);

	misc_deregister(&fan->misc);
	cancel_delayed_work_sync(&fan->poll);
	kfree(fan);
}

struct platform_driver fan_driver = {.probe = fan_probe, .remove = fan_remove};
