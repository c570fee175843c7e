// SPDX-License-Identifier: GPL-2.0-only
/*
 * The file goes with the device, then the text that it showed.
 */
#include <linux/device.h>
#include <linux/notifier.h>

#include "../witness.h"

struct label {
	struct device dev;
	char *text;
};

static ssize_t text_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct label *label = container_of(dev, struct label, dev);

	return sysfs_emit(buf, "%s\n", label->text);
}
static DEVICE_ATTR_RO(text);

static struct attribute *label_attrs[] = { &dev_attr_text.attr, NULL };
ATTRIBUTE_GROUPS(label);

static void label_release(struct device *dev)
{
	kfree(container_of(dev, struct label, dev));
}

static const struct bus_type label_bus = {
	.name = "witness_label_good",
};

static struct label *label_add(const char *text)
{
	struct label *label = kzalloc(sizeof(*label), GFP_KERNEL);
	int ret;

	if (!label)
		return ERR_PTR(-ENOMEM);
	label->text = kstrdup(text, GFP_KERNEL);
	if (!label->text) {
		kfree(label);
		return ERR_PTR(-ENOMEM);
	}
	device_initialize(&label->dev);
	label->dev.bus = &label_bus;
	label->dev.groups = label_groups;
	label->dev.release = label_release;
	ret = dev_set_name(&label->dev, "witness_label");
	if (!ret)
		ret = device_add(&label->dev);
	if (ret) {
		kfree(label->text);
		put_device(&label->dev);
		return ERR_PTR(ret);
	}
	return label;
}

static void label_remove(struct label *label)
{
	device_del(&label->dev);
	kfree(label->text);
	put_device(&label->dev);
}

/* User space that reads the file when the device is about to go. */
static int label_reader(struct notifier_block *nb, unsigned long action, void *data)
{
	char *page;

	if (action != BUS_NOTIFY_DEL_DEVICE)
		return NOTIFY_DONE;
	page = (char *)get_zeroed_page(GFP_KERNEL);
	if (page)
		text_show(data, &dev_attr_text, page);
	free_page((unsigned long)page);
	return NOTIFY_OK;
}

static struct notifier_block label_notifier = {
	.notifier_call = label_reader,
};

static void read_at_the_end(struct kunit *test)
{
	struct label *label;

	KUNIT_ASSERT_EQ(test, bus_register(&label_bus), 0);
	KUNIT_ASSERT_EQ(test, bus_register_notifier(&label_bus, &label_notifier), 0);
	label = label_add("a text");
	KUNIT_ASSERT_FALSE(test, IS_ERR(label));
	label_remove(label);
	bus_unregister_notifier(&label_bus, &label_notifier);
	bus_unregister(&label_bus);
}

WITNESS("good-teardown-before-unpublish", read_at_the_end);
