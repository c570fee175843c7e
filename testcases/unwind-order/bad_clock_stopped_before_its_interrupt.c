// SPDX-License-Identifier: GPL-2.0-only
/* The handler reads registers whose clock the ladder has stopped already. */
#include <linux/clk.h>
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/miscdevice.h>

struct adc {
	struct clk *clk;
	void __iomem *base;
	struct miscdevice misc;
	int irq, last;
};

static irqreturn_t adc_irq(int irq, void *data)
{
	struct adc *adc = data;

	adc->last = (int)readl(adc->base);
	return IRQ_HANDLED;
}

int adc_start(struct adc *adc)
{
	int ret = clk_prepare_enable(adc->clk);

	if (ret)
		return ret;
	ret = request_irq(adc->irq, adc_irq, 0, "adc", adc);
	if (ret) {
		clk_disable_unprepare(adc->clk);
		return ret;
	}
	ret = misc_register(&adc->misc);
	if (ret) {
		clk_disable_unprepare(adc->clk); // known-fn: unwind-order which clock the registers need nothing says
		free_irq(adc->irq, adc);
	}
	return ret;
}
