// SPDX-License-Identifier: GPL-2.0-only
/* The handler follows nothing: it hands the pointer on, to a function that returns on NULL. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

struct core {
	int crashes;
};

void core_report_crash(struct core *c);

static irqreturn_t watchdog(int irq, void *data)
{
	struct platform_device *pdev = data;

	(void)irq;
	core_report_crash(platform_get_drvdata(pdev));
	return IRQ_HANDLED;
}

int core_probe(struct platform_device *pdev, int irq)
{
	struct core *c = devm_kzalloc(&pdev->dev, sizeof(*c), GFP_KERNEL);
	int ret;

	if (!c)
		return -ENOMEM;
	ret = devm_request_irq(&pdev->dev, irq, watchdog, 0, "watchdog", pdev);
	if (ret)
		return ret;
	platform_set_drvdata(pdev, c); // known-fp: warning: publish-before-init {{watchdog()}} that the callee returns on NULL is in another unit
	return 0;
}
