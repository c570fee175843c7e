// SPDX-License-Identifier: GPL-2.0-only
/* The file that is removed last is the store's own: those that show its cells were made apart. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct store {
	struct device *dev;
	struct device_attribute own;
	char *cell;
};

static ssize_t own_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	(void)dev;
	(void)attr;
	buf[0] = '1';
	return 1;
}

static ssize_t cell_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct store *st = dev_get_drvdata(dev);

	(void)attr;
	buf[0] = st->cell[0];
	return 1;
}

int store_add_cells(struct device *dev, struct device_attribute *attrs, int n);

int store_populate(struct store *st)
{
	struct device_attribute *attrs = kzalloc(4 * sizeof(*attrs), GFP_KERNEL);
	int ret;

	if (!attrs)
		return -ENOMEM;
	for (int i = 0; i < 4; i++)
		attrs[i].show = cell_show;
	ret = store_add_cells(st->dev, attrs, 4);
	if (ret)
		kfree(attrs);
	return ret;
}

int store_register(struct store *st)
{
	st->own.show = own_show;
	return device_create_file(st->dev, &st->own);
}

void store_unregister(struct store *st)
{
	kfree(st->cell);
	device_remove_file(st->dev, &st->own);
}
