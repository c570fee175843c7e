// SPDX-License-Identifier: GPL-2.0-only
/*
 * remove() frees an interrupt that devres frees as well.
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
	int ret;

	if (!pad)
		return -ENOMEM;
	pad->buf = kzalloc(64, GFP_KERNEL);
	if (!pad->buf)
		return -ENOMEM;
	platform_set_drvdata(pdev, pad);
	ret = devm_request_irq(&pdev->dev, pad->irq, pad_irq, 0, "pad", pad);
	if (ret)
		kfree(pad->buf);
	return ret;
}

static void pad_remove(struct platform_device *pdev)
{
	struct pad *pad = platform_get_drvdata(pdev);

	free_irq(pad->irq, pad); // expect: error: devm-lifetime {{again by devres}}
	kfree(pad->buf);
}

struct platform_driver pad_driver = { .probe = pad_probe, .remove = pad_remove };
