// SPDX-License-Identifier: GPL-2.0-only
/*
 * The instances that are left are tested and counted down without the lock under which they are
 * counted elsewhere: two creations take the last one. The kernel is silent: the case counts.
 * Kernel says: EXPECTATION FAILED
 */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/mutex.h>

#include "../witness.h"

struct kind {
	struct device dev;
	struct mutex lock;
	struct list_head items;
	int available;
};

struct item {
	struct list_head next;
};

static int item_create(struct kind *kind)
{
	struct item *item;

	if (!kind->available)
		return -EUSERS;
	item = kzalloc(sizeof(*item), GFP_KERNEL);
	if (!item)
		return -ENOMEM;
	kind->available--;

	mutex_lock(&kind->lock);
	list_add(&item->next, &kind->items);
	mutex_unlock(&kind->lock);
	return 0;
}

static int item_remove(struct kind *kind)
{
	struct item *item;

	mutex_lock(&kind->lock);
	item = list_first_entry_or_null(&kind->items, struct item, next);
	if (item) {
		list_del(&item->next);
		kind->available++;
	}
	mutex_unlock(&kind->lock);
	kfree(item);
	return item ? 0 : -ENOENT;
}

static ssize_t create_store(struct device *dev, struct device_attribute *attr, const char *buf,
			    size_t count)
{
	int ret = item_create(container_of(dev, struct kind, dev));

	return ret ? ret : count;
}
static DEVICE_ATTR_WO(create);

static ssize_t remove_store(struct device *dev, struct device_attribute *attr, const char *buf,
			    size_t count)
{
	int ret = item_remove(container_of(dev, struct kind, dev));

	return ret ? ret : count;
}
static DEVICE_ATTR_WO(remove);

static ssize_t available_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct kind *kind = container_of(dev, struct kind, dev);
	int available;

	mutex_lock(&kind->lock);
	available = kind->available;
	mutex_unlock(&kind->lock);
	return sysfs_emit(buf, "%d\n", available);
}
static DEVICE_ATTR_RO(available);

static struct attribute *kind_attrs[] = {
	&dev_attr_create.attr,
	&dev_attr_remove.attr,
	&dev_attr_available.attr,
	NULL,
};
ATTRIBUTE_GROUPS(kind);

static void kind_release(struct device *dev)
{
	kfree(container_of(dev, struct kind, dev));
}

static struct kind *kind_add(int available)
{
	struct kind *kind = kzalloc(sizeof(*kind), GFP_KERNEL);
	int ret;

	if (!kind)
		return ERR_PTR(-ENOMEM);
	mutex_init(&kind->lock);
	INIT_LIST_HEAD(&kind->items);
	kind->available = available;
	device_initialize(&kind->dev);
	kind->dev.groups = kind_groups;
	kind->dev.release = kind_release;
	ret = dev_set_name(&kind->dev, "witness_kind_bad");
	if (!ret)
		ret = device_add(&kind->dev);
	if (ret) {
		put_device(&kind->dev);
		return ERR_PTR(ret);
	}
	return kind;
}

static void create_from_other(void *dev)
{
	create_store(dev, &dev_attr_create, "1", 1);
}

/* Another processor creates an item while this one allocates; there is one left. */
static void create_together(struct kunit *test)
{
	struct kind *kind = kind_add(1);
	struct witness_other other;

	KUNIT_ASSERT_FALSE(test, IS_ERR(kind));
	witness_meanwhile(test, &other, create_from_other, &kind->dev);
	create_store(&kind->dev, &dev_attr_create, "1", 1);
	witness_join(&other);
	KUNIT_EXPECT_EQ(test, kind->available, 0);
	device_del(&kind->dev);
	while (!item_remove(kind))
		;
	put_device(&kind->dev);
}

WITNESS("bad-unlocked-counter", create_together);
