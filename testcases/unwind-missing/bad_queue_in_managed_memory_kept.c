// SPDX-License-Identifier: GPL-2.0-only
/*
 * Devres frees the memory in which the pointer to the queue is, and not the queue. Shaped after fixes
 * to probe functions of platform drivers.
 */
#include <linux/clk.h>
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/workqueue.h>

struct dma {
	struct clk *clk;
	struct workqueue_struct *wq;
	int irq;
};

static irqreturn_t dma_irq(int irq, void *data)
{
	return IRQ_HANDLED;
}

static int dma_probe(struct platform_device *pdev)
{
	struct dma *dma = devm_kzalloc(&pdev->dev, sizeof(*dma), GFP_KERNEL);
	int ret;

	if (!dma)
		return -ENOMEM;
	dma->clk = devm_clk_get(&pdev->dev, NULL);
	if (IS_ERR(dma->clk))
		return PTR_ERR(dma->clk);
	ret = clk_prepare_enable(dma->clk);
	if (ret)
		return ret;
	dma->wq = alloc_workqueue("dma", 0, 0);
	if (!dma->wq) {
		ret = -ENOMEM;
		goto err_clk;
	}
	ret = request_irq(dma->irq, dma_irq, 0, "dma", dma);
	if (ret)
		goto err_clk;
	platform_set_drvdata(pdev, dma);
	return 0;

err_clk:
	clk_disable_unprepare(dma->clk);
	return ret; // expect: error: unwind-missing {{alloc_workqueue}}
}

static void dma_remove(struct platform_device *pdev)
{
	struct dma *dma = platform_get_drvdata(pdev);

	free_irq(dma->irq, dma);
	destroy_workqueue(dma->wq);
	clk_disable_unprepare(dma->clk);
}

struct platform_driver dma_driver = {.probe = dma_probe, .remove = dma_remove};
