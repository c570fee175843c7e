// SPDX-License-Identifier: GPL-2.0-only
/*
 * destroy_workqueue() does not wait for delayed work whose timer still runs.
 * Fix: backlight: lm3630a: Cancel delayed work before destroying workqueue
 */
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct light {
	struct workqueue_struct *wq;
	struct delayed_work work;
	int irq, level;
};

static void light_work(struct work_struct *work)
{
	struct light *l = container_of(work, struct light, work.work);

	l->level = 0;
}

static irqreturn_t light_irq(int irq, void *data)
{
	struct light *l = data;

	queue_delayed_work(l->wq, &l->work, 10);
	return IRQ_HANDLED;
}

static int light_probe(struct platform_device *pdev)
{
	struct light *l = devm_kzalloc(&pdev->dev, sizeof(*l), GFP_KERNEL);
	int ret;

	if (!l)
		return -ENOMEM;
	INIT_DELAYED_WORK(&l->work, light_work);
	l->wq = alloc_workqueue("light", 0, 1);
	if (!l->wq)
		return -ENOMEM;
	platform_set_drvdata(pdev, l);
	ret = request_irq(l->irq, light_irq, 0, "light", l);
	if (ret)
		destroy_workqueue(l->wq);
	return ret;
}

static void light_remove(struct platform_device *pdev) // expect: error: async-outlives {{delayed_work work}}
{
	struct light *l = platform_get_drvdata(pdev);

	free_irq(l->irq, l);
	destroy_workqueue(l->wq);
}

struct platform_driver light_driver = { .probe = light_probe, .remove = light_remove };
