// SPDX-License-Identifier: GPL-2.0-only
/* The queue whose pointer is in managed memory is destroyed by the ladder, or given to devres. */
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/workqueue.h>

struct dma {
	struct workqueue_struct *wq, *events;
	int irq;
};

static irqreturn_t dma_irq(int irq, void *data)
{
	return IRQ_HANDLED;
}

static void dma_destroy_events(void *wq)
{
	destroy_workqueue(wq);
}

static int dma_probe(struct platform_device *pdev)
{
	struct dma *dma = devm_kzalloc(&pdev->dev, sizeof(*dma), GFP_KERNEL);
	int ret;

	if (!dma)
		return -ENOMEM;
	dma->events = alloc_workqueue("dma-events", 0, 0);
	if (!dma->events)
		return -ENOMEM;
	ret = devm_add_action_or_reset(&pdev->dev, dma_destroy_events, dma->events);
	if (ret)
		return ret;
	dma->wq = alloc_workqueue("dma", 0, 0);
	if (!dma->wq)
		return -ENOMEM;
	ret = request_irq(dma->irq, dma_irq, 0, "dma", dma);
	if (ret)
		goto err_wq;
	platform_set_drvdata(pdev, dma);
	return 0;

err_wq:
	destroy_workqueue(dma->wq);
	return ret;
}

static void dma_remove(struct platform_device *pdev)
{
	struct dma *dma = platform_get_drvdata(pdev);

	free_irq(dma->irq, dma);
	destroy_workqueue(dma->wq);
}

struct platform_driver dma_driver = {.probe = dma_probe, .remove = dma_remove};
