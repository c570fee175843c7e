// SPDX-License-Identifier: GPL-2.0-only
/*
 * All that the files of the device need is made before the device is added.
 */
#include <linux/device.h>
#include <linux/mutex.h>

#include "../witness.h"

struct lamp {
	struct device dev;
	struct mutex lock;
	int level;
};

static ssize_t level_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct lamp *lamp = container_of(dev, struct lamp, dev);
	int level;

	mutex_lock(&lamp->lock);
	level = lamp->level;
	mutex_unlock(&lamp->lock);
	return sysfs_emit(buf, "%d\n", level);
}
static DEVICE_ATTR_RO(level);

static struct attribute *lamp_attrs[] = { &dev_attr_level.attr, NULL };
ATTRIBUTE_GROUPS(lamp);

static void lamp_release(struct device *dev)
{
	kfree(container_of(dev, struct lamp, dev));
}

/* User space that reads the file as soon as it is told of the device. */
static int lamp_reader(const struct device *dev, struct kobj_uevent_env *env)
{
	char *page = (char *)get_zeroed_page(GFP_KERNEL);

	if (page)
		level_show((struct device *)dev, &dev_attr_level, page);
	free_page((unsigned long)page);
	return 0;
}

static const struct class lamp_class = {
	.name = "witness_lamp_good",
	.dev_uevent = lamp_reader,
};

static struct lamp *lamp_add(void)
{
	struct lamp *lamp = kzalloc(sizeof(*lamp), GFP_KERNEL);
	int ret;

	if (!lamp)
		return ERR_PTR(-ENOMEM);
	device_initialize(&lamp->dev);
	lamp->dev.class = &lamp_class;
	lamp->dev.groups = lamp_groups;
	lamp->dev.release = lamp_release;
	ret = dev_set_name(&lamp->dev, "witness_lamp_good");
	if (ret)
		goto err_put;
	mutex_init(&lamp->lock);
	lamp->level = 5;
	ret = device_add(&lamp->dev);
	if (ret)
		goto err_put;
	return lamp;

err_put:
	put_device(&lamp->dev);
	return ERR_PTR(ret);
}

static void read_at_once(struct kunit *test)
{
	struct lamp *lamp;

	KUNIT_ASSERT_EQ(test, class_register(&lamp_class), 0);
	lamp = lamp_add();
	KUNIT_ASSERT_FALSE(test, IS_ERR(lamp));
	device_unregister(&lamp->dev);
	class_unregister(&lamp_class);
}

WITNESS("good-publish-before-init", read_at_once);
