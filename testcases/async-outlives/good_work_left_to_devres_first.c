// SPDX-License-Identifier: GPL-2.0-only
/* Devres waits for both works once it has freed the interrupt, which was asked for after them. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

int devm_work_autocancel(struct device *dev, struct work_struct *w, work_func_t worker);
int devm_delayed_work_autocancel(struct device *dev, struct delayed_work *w, work_func_t worker);

struct plug {
	struct device *dev;
	struct work_struct irq_work;
	struct delayed_work detect;
};

static void plug_irq_work(struct work_struct *work)
{
	struct plug *p = container_of(work, struct plug, irq_work);

	dev_info(p->dev, "plugged\n");
}

static void plug_detect(struct work_struct *work)
{
	struct plug *p = container_of(work, struct plug, detect.work);

	dev_info(p->dev, "found\n");
}

static irqreturn_t plug_irq(int irq, void *data)
{
	struct plug *p = data;

	(void)irq;
	schedule_work(&p->irq_work);
	queue_delayed_work(NULL, &p->detect, 10);
	return IRQ_HANDLED;
}

static int plug_probe(struct platform_device *pdev)
{
	struct plug *p = devm_kzalloc(&pdev->dev, sizeof(*p), GFP_KERNEL);
	int ret;

	if (!p)
		return -ENOMEM;
	p->dev = &pdev->dev;
	ret = devm_work_autocancel(&pdev->dev, &p->irq_work, plug_irq_work);
	if (ret)
		return ret;
	ret = devm_delayed_work_autocancel(&pdev->dev, &p->detect, plug_detect);
	if (ret)
		return ret;
	return devm_request_irq(&pdev->dev, 7, plug_irq, 0, "plug", p);
}

struct platform_driver plug_driver = {
	.probe = plug_probe,
};
