// SPDX-License-Identifier: GPL-2.0-only
/* With the first device of a class the files of the class are there. */
#include <linux/device.h>
#include <linux/module.h>
#include <linux/mutex.h>

struct class {
	const char *name;
	const struct attribute_group **dev_groups;
};

struct device *device_create(const struct class *class, struct device *parent, dev_t devt,
			     void *drvdata, const char *fmt, ...);

static struct mutex lamp_lock;
static struct device *lamp;
static int lamp_count;

static ssize_t count_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	mutex_lock(&lamp_lock);
	buf[0] = (char)lamp_count;
	mutex_unlock(&lamp_lock);
	return 1;
}

static struct device_attribute dev_attr_count = {
	.show = count_show,
};

static struct attribute *lamp_attrs[] = {
	&dev_attr_count.attr,
	NULL,
};

static const struct attribute_group lamp_group = {
	.attrs = lamp_attrs,
};

static const struct attribute_group *lamp_groups[] = {
	&lamp_group,
	NULL,
};

static const struct class lamp_class = {
	.name = "lamp",
	.dev_groups = lamp_groups,
};

int lamp_add(void)
{
	lamp = device_create(&lamp_class, NULL, 0, NULL, "lamp");
	if (IS_ERR(lamp))
		return PTR_ERR(lamp);
	mutex_init(&lamp_lock); // expect: error: publish-before-init {{lamp_lock is set up by mutex_init() after device_create() made count_show() live}}
	return 0;
}
