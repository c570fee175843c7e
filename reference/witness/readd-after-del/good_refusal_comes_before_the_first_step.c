// SPDX-License-Identifier: GPL-2.0-only
/* What may refuse is asked before the first step; after it nothing fails. */
#include <linux/device.h>

#include "../witness.h"

struct unit;

struct unit_ops {
	void (*remove)(struct unit *unit);
};

struct unit {
	struct device dev;
	const struct unit_ops *ops;
	bool busy;
	int serial;
};

static ssize_t serial_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%d\n", container_of(dev, struct unit, dev)->serial);
}
static DEVICE_ATTR_RO(serial);

static struct attribute *unit_attrs[] = { &dev_attr_serial.attr, NULL };
ATTRIBUTE_GROUPS(unit);

static void unit_release(struct device *dev)
{
	kfree(container_of(dev, struct unit, dev));
}

static struct unit *unit_add(const struct unit_ops *ops)
{
	struct unit *unit = kzalloc(sizeof(*unit), GFP_KERNEL);
	int ret;

	if (!unit)
		return ERR_PTR(-ENOMEM);
	unit->ops = ops;
	unit->busy = true;
	device_initialize(&unit->dev);
	unit->dev.release = unit_release;
	unit->dev.groups = unit_groups;
	ret = dev_set_name(&unit->dev, "witness_unit_good");
	if (ret)
		goto err_put;
	ret = device_add(&unit->dev);
	if (ret)
		goto err_put;
	return unit;

err_put:
	put_device(&unit->dev);
	return ERR_PTR(ret);
}

static int unit_remove(struct unit *unit)
{
	if (unit->busy)
		return -EBUSY;
	device_del(&unit->dev);
	unit->ops->remove(unit);
	put_device(&unit->dev);
	return 0;
}

static void provider_remove(struct unit *unit)
{
	unit->serial = 0;
}

static const struct unit_ops provider_ops = {
	.remove = provider_remove,
};

static void remove_is_refused(struct kunit *test)
{
	struct unit *unit = unit_add(&provider_ops);

	KUNIT_ASSERT_FALSE(test, IS_ERR(unit));
	KUNIT_ASSERT_EQ(test, unit_remove(unit), -EBUSY);
	unit->busy = false;
	KUNIT_ASSERT_EQ(test, unit_remove(unit), 0);
}

WITNESS("good-readd-after-del", remove_is_refused);
