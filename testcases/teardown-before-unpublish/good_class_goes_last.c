// SPDX-License-Identifier: GPL-2.0-only
/* A class brings no device with it: its devices came and went with others before. */
#include <linux/device.h>
#include <linux/module.h>
#include <linux/mutex.h>

struct class {
	const char *name;
	const struct attribute_group **dev_groups;
};

int class_register(const struct class *class);
void class_unregister(const struct class *class);

static struct mutex lamp_lock;
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

static int lamp_init(void)
{
	int ret = class_register(&lamp_class);

	if (ret)
		return ret;
	mutex_init(&lamp_lock);
	return 0;
}
module_init(lamp_init);

static void lamp_exit(void)
{
	mutex_destroy(&lamp_lock);
	class_unregister(&lamp_class);
}
module_exit(lamp_exit);
