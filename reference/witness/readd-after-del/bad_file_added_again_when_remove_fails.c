// SPDX-License-Identifier: GPL-2.0-only
/*
 * The provider refuses to let go of a device that is off the bus already; its file is added again
 * (seed 000).
 * Kernel says: sysfs_create_file_ns
 */
#include <linux/device.h>

#include "../witness.h"

struct unit;

struct unit_ops {
	int (*remove)(struct unit *unit);
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
	ret = dev_set_name(&unit->dev, "witness_unit_bad");
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
	int ret;

	device_del(&unit->dev);
	ret = unit->ops->remove(unit);
	if (ret) {
		device_create_file(&unit->dev, &dev_attr_serial);
		return ret;
	}
	put_device(&unit->dev);
	return 0;
}

static int provider_remove(struct unit *unit)
{
	return unit->busy ? -EBUSY : 0;
}

static const struct unit_ops provider_ops = {
	.remove = provider_remove,
};

static void remove_is_refused(struct kunit *test)
{
	struct unit *unit = unit_add(&provider_ops);

	KUNIT_ASSERT_FALSE(test, IS_ERR(unit));
	KUNIT_ASSERT_EQ(test, unit_remove(unit), -EBUSY);
	put_device(&unit->dev);
}

WITNESS("bad-readd-after-del", remove_is_refused);
