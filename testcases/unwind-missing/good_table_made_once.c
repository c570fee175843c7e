// SPDX-License-Identifier: GPL-2.0-only
/* The table is made at the first try and found again by the next. */
#include <linux/device.h>
#include <linux/platform_device.h>
#include <linux/errno.h>

struct table;

struct table *table_alloc(int n);
void table_free(struct table *t);
int gates_register(struct device *dev, struct table *t);
void gates_unregister(struct table *t);
int provider_add(struct device *dev, struct table *t);

static struct table *gates;

static int gates_probe(struct platform_device *pdev)
{
	int ret;

	if (!gates) {
		gates = table_alloc(8);
		if (!gates)
			return -ENOMEM;
	}
	ret = gates_register(&pdev->dev, gates);
	if (ret)
		return ret;
	ret = provider_add(&pdev->dev, gates);
	if (ret)
		gates_unregister(gates);
	return ret;
}

static void gates_remove(struct platform_device *pdev)
{
	struct table *t = platform_get_drvdata(pdev);

	gates_unregister(t);
	table_free(t);
}

struct platform_driver gates_driver = {
	.probe = gates_probe,
	.remove = gates_remove,
};
