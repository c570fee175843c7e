// SPDX-License-Identifier: GPL-2.0-only
/* remove() cannot fail: a busy device leaves with the second file still there. */
#include <linux/miscdevice.h>
#include <linux/platform_device.h>

struct pump {
	struct miscdevice control, data;
	int busy;
};

static int pump_probe(struct platform_device *pdev)
{
	struct pump *pump = platform_get_drvdata(pdev);
	int ret = misc_register(&pump->control);

	if (ret)
		return ret;
	ret = misc_register(&pump->data);
	if (ret)
		misc_deregister(&pump->control);
	return ret;
}

static void pump_remove(struct platform_device *pdev)
{
	struct pump *pump = platform_get_drvdata(pdev);

	misc_deregister(&pump->data);
	if (pump->busy)
		return; // known-fn: teardown-missing what the partner calls on any path counts
	misc_deregister(&pump->control);
}

struct platform_driver pump_driver = {.probe = pump_probe, .remove = pump_remove};
