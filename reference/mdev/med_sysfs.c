// SPDX-License-Identifier: GPL-2.0-only
/*
 * med_sysfs.c - what user space sees of types and devices.
 *
 * Purpose: the directories of a parent's types, with create, device_api, available_instances and
 * name; the remove file of a device.
 * Idea: every attribute is in a group that the driver core or the kobject core adds together with
 * its object, so a uevent never finds it missing, and none is added by hand.
 */
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/sysfs.h>

#include "med_private.h"

static ssize_t remove_store(struct device *dev, struct device_attribute *attr, const char *buf,
			    size_t count)
{
	struct med_device *med = to_med_device(dev);
	bool yes;
	int ret;

	ret = kstrtobool(buf, &yes);
	if (ret)
		return ret;
	if (!yes)
		return count;
	ret = med_device_begin_removal(med);
	if (ret)
		return ret;
	/* From here nothing fails: the file is never needed again. */
	device_remove_file_self(dev, attr);
	med_device_finish_removal(med);
	return count;
}
static DEVICE_ATTR_WO(remove);

static struct attribute *med_device_attrs[] = {
	&dev_attr_remove.attr,
	NULL,
};

static const struct attribute_group med_device_group = {
	.attrs = med_device_attrs,
};

const struct attribute_group *med_device_groups[] = {
	&med_device_group,
	NULL,
};

/**
 * struct med_type_attribute - a file of a type
 * @attr: name and mode
 * @show: reads it, or NULL
 * @store: writes it, or NULL
 */
struct med_type_attribute {
	struct attribute attr;
	ssize_t (*show)(struct med_type *type, char *buf);
	ssize_t (*store)(struct med_type *type, const char *buf, size_t count);
};

static ssize_t create_store(struct med_type *type, const char *buf, size_t count)
{
	guid_t uuid;
	int ret;

	if (count < UUID_STRING_LEN || count > UUID_STRING_LEN + 1)
		return -EINVAL;
	ret = guid_parse(buf, &uuid);
	if (!ret)
		ret = med_device_create(type, &uuid);
	return ret ? ret : count;
}

static struct med_type_attribute med_type_create = __ATTR_WO(create);

static ssize_t device_api_show(struct med_type *type, char *buf)
{
	return sysfs_emit(buf, "%s\n", type->parent->ops->device_api);
}

static struct med_type_attribute med_type_device_api = __ATTR_RO(device_api);

static ssize_t available_instances_show(struct med_type *type, char *buf)
{
	return sysfs_emit(buf, "%u\n", med_type_available(type));
}

static struct med_type_attribute med_type_available_instances = __ATTR_RO(available_instances);

static ssize_t name_show(struct med_type *type, char *buf)
{
	return sysfs_emit(buf, "%s\n", type->desc->pretty_name ?: type->desc->sysfs_name);
}

static struct med_type_attribute med_type_name = __ATTR_RO(name);

static struct attribute *med_type_attrs[] = {
	&med_type_create.attr,
	&med_type_device_api.attr,
	&med_type_available_instances.attr,
	&med_type_name.attr,
	NULL,
};
ATTRIBUTE_GROUPS(med_type);

static struct med_type *to_med_type(struct kobject *kobj)
{
	return container_of(kobj, struct med_type, kobj);
}

static ssize_t med_type_show(struct kobject *kobj, struct attribute *attr, char *buf)
{
	struct med_type_attribute *type_attr = container_of(attr, struct med_type_attribute, attr);

	return type_attr->show ? type_attr->show(to_med_type(kobj), buf) : -EIO;
}

static ssize_t med_type_store(struct kobject *kobj, struct attribute *attr, const char *buf,
			      size_t count)
{
	struct med_type_attribute *type_attr = container_of(attr, struct med_type_attribute, attr);

	return type_attr->store ? type_attr->store(to_med_type(kobj), buf, count) : -EIO;
}

static const struct sysfs_ops med_type_sysfs_ops = {
	.show = med_type_show,
	.store = med_type_store,
};

static void med_type_release(struct kobject *kobj)
{
	struct med_type *type = to_med_type(kobj);

	med_parent_put(type->parent);
	kfree(type);
}

static const struct kobj_type med_type_ktype = {
	.release = med_type_release,
	.sysfs_ops = &med_type_sysfs_ops,
	.default_groups = med_type_groups,
};

static struct med_type *med_type_create_one(struct med_parent *parent,
					    const struct med_type_desc *desc)
{
	struct med_type *type = kzalloc(sizeof(*type), GFP_KERNEL);
	int ret;

	if (!type)
		return ERR_PTR(-ENOMEM);
	type->parent = med_parent_get(parent);
	type->desc = desc;
	type->available = desc->max_instances;
	type->kobj.kset = parent->types_kset;
	ret = kobject_init_and_add(&type->kobj, &med_type_ktype, NULL, "%s", desc->sysfs_name);
	if (ret) {
		kobject_put(&type->kobj);
		return ERR_PTR(ret);
	}
	return type;
}

/* Takes away the types that were made, newest first. Waits for those who write into them. */
static void med_types_del(struct med_parent *parent)
{
	unsigned int count = 0;

	while (count < parent->nr_types && parent->types[count])
		count++;
	while (count--) {
		kobject_del(&parent->types[count]->kobj);
		kobject_put(&parent->types[count]->kobj);
		parent->types[count] = NULL;
	}
}

/* Makes the directories of all types, or none. */
int med_create_types(struct med_parent *parent, const struct med_type_desc *descs)
{
	struct med_type *type;
	unsigned int i;

	parent->types_kset = kset_create_and_add("med_supported_types", NULL, &parent->dev->kobj);
	if (!parent->types_kset)
		return -ENOMEM;
	for (i = 0; i < parent->nr_types; i++) {
		type = med_type_create_one(parent, &descs[i]);
		if (IS_ERR(type))
			goto err_types;
		parent->types[i] = type;
	}
	return 0;

err_types:
	/* User space may have made devices of the types that were there. */
	med_parent_end_devices(parent);
	med_remove_types(parent);
	return PTR_ERR(type);
}

/* Undoes med_create_types(). No device of the parent is left, and none can be made. */
void med_remove_types(struct med_parent *parent)
{
	med_types_del(parent);
	kset_unregister(parent->types_kset);
}
