// SPDX-License-Identifier: GPL-2.0-only
/* Unregistering drops the last count only of what devres does not own: the input core knows. */
#include <linux/errno.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

struct input_dev;

struct input_dev *devm_input_allocate_device(struct device *dev);
int input_register_device(struct input_dev *dev);
void input_unregister_device(struct input_dev *dev);

struct pad {
	struct input_dev *input;
};

static int pad_probe(struct platform_device *pdev)
{
	struct pad *pad = devm_kzalloc(&pdev->dev, sizeof(*pad), GFP_KERNEL);
	int err;

	if (!pad)
		return -ENOMEM;
	pad->input = devm_input_allocate_device(&pdev->dev);
	if (!pad->input)
		return -ENOMEM;
	err = input_register_device(pad->input);
	if (err)
		return err;
	platform_set_drvdata(pdev, pad);
	return 0;
}

static void pad_remove(struct platform_device *pdev)
{
	struct pad *pad = platform_get_drvdata(pdev);

	input_unregister_device(pad->input);
}

struct platform_driver pad_driver = { .probe = pad_probe, .remove = pad_remove };
