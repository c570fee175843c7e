// SPDX-License-Identifier: GPL-2.0-only
/* What is disabled cannot be queued again. Shaped after the fix to a radio driver. */
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct light {
	struct work_struct work;
	int irq, level;
};

static void light_work(struct work_struct *work)
{
	struct light *l = container_of(work, struct light, work);

	l->level = 0;
}

static irqreturn_t light_irq(int irq, void *data)
{
	struct light *l = data;

	schedule_work(&l->work);
	return IRQ_HANDLED;
}

static int light_probe(struct platform_device *pdev)
{
	struct light *l = devm_kzalloc(&pdev->dev, sizeof(*l), GFP_KERNEL);

	if (!l)
		return -ENOMEM;
	INIT_WORK(&l->work, light_work);
	platform_set_drvdata(pdev, l);
	return devm_request_irq(&pdev->dev, l->irq, light_irq, 0, "light", l);
}

static void light_remove(struct platform_device *pdev)
{
	struct light *l = platform_get_drvdata(pdev);

	disable_work_sync(&l->work);
}

struct platform_driver light_driver = { .probe = light_probe, .remove = light_remove };
