// SPDX-License-Identifier: GPL-2.0-only
/* remove() stops the clock of the registers that the interrupt handler still reads. */
#include <linux/clk.h>
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/platform_device.h>

struct adc {
	struct clk *clk;
	void __iomem *base;
	int irq, last;
};

static irqreturn_t adc_irq(int irq, void *data)
{
	struct adc *adc = data;

	adc->last = (int)readl(adc->base);
	return IRQ_HANDLED;
}

static int adc_probe(struct platform_device *pdev)
{
	struct adc *adc = platform_get_drvdata(pdev);
	int ret = clk_prepare_enable(adc->clk);

	if (ret)
		return ret;
	ret = request_irq(adc->irq, adc_irq, 0, "adc", adc);
	if (ret)
		clk_disable_unprepare(adc->clk);
	return ret;
}

static void adc_remove(struct platform_device *pdev)
{
	struct adc *adc = platform_get_drvdata(pdev);

	clk_disable_unprepare(adc->clk); // known-fn: teardown-order which clock the registers need nothing says
	free_irq(adc->irq, adc);
}

struct platform_driver adc_driver = {.probe = adc_probe, .remove = adc_remove};
