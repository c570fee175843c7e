// SPDX-License-Identifier: GPL-2.0-only
/* The table is the device's own; no object that went on has it. */
#include <linux/err.h>
#include <linux/slab.h>
#include <linux/errno.h>
#include <linux/platform_device.h>

struct table;
struct region {
	int id;
};
struct dev {
	struct region *current;
	struct table *table;
};

struct table *range_table_alloc(int n);
void range_table_free(struct table *t);
int dev_tell(struct dev *dev);

static int dev_init_table(struct dev *dev)
{
	dev->table = range_table_alloc(2);
	return dev->table ? 0 : -ENOMEM;
}

static int dev_probe(struct platform_device *pdev)
{
	struct dev *dev = platform_get_drvdata(pdev);
	int err = dev_init_table(dev);

	if (err)
		return err;
	err = dev_tell(dev);
	if (err)
		return err; // expect: error: unwind-missing {{range_table_alloc}}
	return 0;
}

static void dev_remove(struct platform_device *pdev)
{
	struct dev *dev = platform_get_drvdata(pdev);

	range_table_free(dev->table);
}

struct platform_driver dev_driver = {.probe = dev_probe, .remove = dev_remove};
