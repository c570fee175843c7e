// SPDX-License-Identifier: GPL-2.0-only
/* probe() fails and frees the buffer at once, devres the interrupt that writes to it only afterwards. */
#include <linux/device.h>
#include <linux/interrupt.h>
#include <linux/platform_device.h>

struct pad {
	int *keys, irq;
};

int pad_start(struct pad *pad);

static irqreturn_t pad_irq(int irq, void *data)
{
	struct pad *pad = data;

	pad->keys[0]++;
	return IRQ_HANDLED;
}

static int pad_probe(struct platform_device *pdev)
{
	struct pad *pad = devm_kzalloc(&pdev->dev, sizeof(*pad), GFP_KERNEL);
	int ret;

	if (!pad)
		return -ENOMEM;
	pad->keys = kzalloc(64, GFP_KERNEL);
	if (!pad->keys)
		return -ENOMEM;
	ret = devm_request_irq(&pdev->dev, pad->irq, pad_irq, 0, "pad", pad);
	if (!ret)
		ret = pad_start(pad);
	if (ret) {
		kfree(pad->keys); // known-fn: devm-lifetime only the teardown function is held against what devres keeps
		return ret;
	}
	platform_set_drvdata(pdev, pad);
	return 0;
}

static void pad_remove(struct platform_device *pdev)
{
	struct pad *pad = platform_get_drvdata(pdev);

	devm_free_irq(&pdev->dev, pad->irq, pad);
	kfree(pad->keys);
}

struct platform_driver pad_driver = {.probe = pad_probe, .remove = pad_remove};
