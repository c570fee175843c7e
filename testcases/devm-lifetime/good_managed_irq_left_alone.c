// SPDX-License-Identifier: GPL-2.0-only
/*
 * devres frees the interrupt after remove(); its memory goes last, by an action.
 * Fix: net: bcmasp: fix double free of WoL irq
 */
#include <linux/interrupt.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

struct pad {
	char *buf;
	int irq, last;
};

static irqreturn_t pad_irq(int irq, void *data)
{
	struct pad *pad = data;

	pad->last = pad->buf[0];
	return IRQ_HANDLED;
}

static int pad_probe(struct platform_device *pdev)
{
	struct pad *pad = devm_kzalloc(&pdev->dev, sizeof(*pad), GFP_KERNEL);

	if (!pad)
		return -ENOMEM;
	pad->buf = devm_kzalloc(&pdev->dev, 64, GFP_KERNEL);
	if (!pad->buf)
		return -ENOMEM;
	platform_set_drvdata(pdev, pad);
	return devm_request_irq(&pdev->dev, pad->irq, pad_irq, 0, "pad", pad);
}

static void pad_remove(struct platform_device *pdev)
{
	struct pad *pad = platform_get_drvdata(pdev);

	pad->last = 0;
}

struct platform_driver pad_driver = { .probe = pad_probe, .remove = pad_remove };
