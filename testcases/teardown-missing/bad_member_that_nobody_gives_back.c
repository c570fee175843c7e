// SPDX-License-Identifier: GPL-2.0-only
/* The state is devres's, what its members hold is not: remove gives back one of three. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/of.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

struct meter {
	struct device_node *node;
	char *buffer;
	char *log;
	int value;
};

static int meter_read(struct meter *m)
{
	return m->buffer[0] + m->log[0];
}

static int meter_probe(struct platform_device *pdev)
{
	struct meter *m = devm_kzalloc(&pdev->dev, sizeof(*m), GFP_KERNEL);

	if (!m)
		return -ENOMEM;
	m->buffer = kzalloc(16, GFP_KERNEL);
	if (!m->buffer)
		return -ENOMEM;
	m->log = kzalloc(64, GFP_KERNEL);
	if (!m->log) {
		kfree(m->buffer);
		return -ENOMEM;
	}
	m->node = of_get_child_by_name(pdev->dev.of_node, "channel");
	m->value = meter_read(m);
	platform_set_drvdata(pdev, m);
	return 0;
}

// expect@+2: warning: teardown-missing {{meter_remove() does not give back meter.log}}
// expect@+1: warning: teardown-missing {{meter_remove() does not give back meter.node}}
static void meter_remove(struct platform_device *pdev)
{
	struct meter *m = platform_get_drvdata(pdev);

	kfree(m->buffer);
}

static struct platform_driver meter_driver = {
	.probe = meter_probe,
	.remove_new = meter_remove,
};

const struct platform_driver *meter_table(void)
{
	return &meter_driver;
}
