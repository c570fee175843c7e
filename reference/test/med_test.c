// SPDX-License-Identifier: GPL-2.0-only
/*
 * med_test.c - the med core: order, duplicates, failures, uevents, races with unregistration.
 *
 * Idea: the vendor driver and the bus driver of the test write down what is called, in one string.
 */
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/slab.h>

#include "med.h"
#include "med_private.h"
#include "ref_test.h"

#define UUID_A "11111111-1111-1111-1111-111111111111"
#define UUID_B "22222222-2222-2222-2222-222222222222"

static const guid_t uuid_a = GUID_INIT(0x11111111, 0x1111, 0x1111, 0x11, 0x11, 0x11, 0x11, 0x11,
				       0x11, 0x11, 0x11);
static const guid_t uuid_b = GUID_INIT(0x22222222, 0x2222, 0x2222, 0x22, 0x22, 0x22, 0x22, 0x22,
				       0x22, 0x22, 0x22);

/* What the callbacks saw and what they are to do; one test runs at a time. */
static struct {
	char log[256];
	struct med_device *last;
	unsigned int alive;
	unsigned int most;
	int create_ret;
	int probe_ret;
	bool slow;
	bool nap;
	bool file_missing;
	struct completion in_create;
	struct completion leave_create;
} seen;

static void note(const char *what)
{
	strlcat(seen.log, what, sizeof(seen.log));
	strlcat(seen.log, " ", sizeof(seen.log));
}

static int vendor_create(struct med_device *med)
{
	note(device_is_registered(&med->dev) ? "create-late" : "create");
	seen.last = med;
	if (seen.slow) {
		complete(&seen.in_create);
		wait_for_completion(&seen.leave_create);
	}
	if (seen.create_ret)
		return seen.create_ret;
	if (seen.nap)
		usleep_range(5, 15);
	med->vendor_data = kzalloc(16, GFP_KERNEL);
	if (!med->vendor_data)
		return -ENOMEM;
	seen.alive++;
	seen.most = max(seen.most, seen.alive);
	return 0;
}

static void vendor_remove(struct med_device *med)
{
	if (seen.nap)
		usleep_range(5, 15);
	note(device_is_registered(&med->dev) ? "remove-early" : "remove");
	kfree(med->vendor_data);
	med->vendor_data = NULL;
	seen.alive--;
}

static ssize_t serial_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%d\n", to_med_device(dev)->vendor_data ? 7 : 0);
}
static DEVICE_ATTR_RO(serial);

static struct attribute *vendor_attrs[] = { &dev_attr_serial.attr, NULL };
ATTRIBUTE_GROUPS(vendor);

static const struct med_vendor_ops vendor_ops = {
	.device_api = "med-test",
	.groups = vendor_groups,
	.create = vendor_create,
	.remove = vendor_remove,
};

static const struct med_type_desc test_types[] = {
	{ .sysfs_name = "one", .pretty_name = "one device", .max_instances = 1 },
	{ .sysfs_name = "many", .max_instances = 8 },
};

static int user_probe(struct med_device *med)
{
	note(med->vendor_data ? "probe" : "probe-early");
	seen.file_missing |= !ref_sysfs_exists(&med->dev.kobj, "serial");
	return seen.probe_ret;
}

static void user_remove(struct med_device *med)
{
	note(med->vendor_data ? "unbind" : "unbind-late");
}

static struct med_driver user_driver = {
	.driver = { .name = "med_test_user", .owner = THIS_MODULE },
	.device_api = "med-test",
	.probe = user_probe,
	.remove = user_remove,
};

static int register_parent(void *arg)
{
	struct ref_parent *parent = arg;

	return med_register_parent(&parent->dev, &vendor_ops, test_types, ARRAY_SIZE(test_types));
}

/* The type of a registered parent, through the directory that user space sees. */
static struct med_type *type_of(struct ref_parent *parent, const char *name)
{
	struct kernfs_node *kset, *node = NULL;
	struct kobject *kobj = NULL;

	kset = kernfs_find_and_get(parent->dev.kobj.sd, "med_supported_types");
	if (kset)
		node = kernfs_find_and_get(kset, name);
	if (node)
		kobj = node->priv;
	kernfs_put(node);
	kernfs_put(kset);
	return kobj ? container_of(kobj, struct med_type, kobj) : NULL;
}

static int med_test_init(struct kunit *test)
{
	struct ref_parent *parent;

	memset(&seen, 0, sizeof(seen));
	init_completion(&seen.in_create);
	init_completion(&seen.leave_create);
	parent = ref_parent_add(test, "med_parent");
	test->priv = parent;
	KUNIT_ASSERT_EQ(test, med_driver_register(&user_driver), 0);
	return 0;
}

static void med_test_exit(struct kunit *test)
{
	med_driver_unregister(&user_driver);
	ref_parent_del(test->priv);
}

/* Creation and removal mirror each other; attributes are there when the driver probes. */
static void life_in_order(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	struct med_type *type;

	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	type = type_of(parent, "one");
	KUNIT_ASSERT_NOT_NULL(test, type);
	KUNIT_EXPECT_EQ(test, med_device_create(type, &uuid_a), 0);
	KUNIT_EXPECT_STREQ(test, seen.log, "create probe ");
	KUNIT_EXPECT_FALSE(test, seen.file_missing);
	KUNIT_EXPECT_EQ(test, med_device_remove(seen.last), 0);
	KUNIT_EXPECT_STREQ(test, seen.log, "create probe unbind remove ");
	med_unregister_parent(&parent->dev);
}

/* Unregistering a parent removes its devices, the newest first, and no device comes after it. */
static void parent_takes_devices_along(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	struct med_device *med;
	struct med_type *type;

	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	type = type_of(parent, "many");
	KUNIT_ASSERT_NOT_NULL(test, type);
	KUNIT_EXPECT_EQ(test, med_device_create(type, &uuid_a), 0);
	med = seen.last;
	get_device(&med->dev);
	KUNIT_EXPECT_EQ(test, med_device_create(type, &uuid_b), 0);
	med_unregister_parent(&parent->dev);
	KUNIT_EXPECT_EQ(test, seen.alive, 0);
	KUNIT_EXPECT_STREQ(test, seen.log,
			   "create probe create probe unbind remove unbind remove ");
	KUNIT_EXPECT_EQ(test, med_device_remove(med), -ENODEV);
	/* The device that is still referenced keeps its type and the parent's record. */
	KUNIT_EXPECT_EQ(test, med_device_create(med->type, &uuid_a), -ENODEV);
	put_device(&med->dev);
}

static int create_a(void *arg)
{
	return med_device_create(arg, &uuid_a);
}

/* A UUID is taken from the first moment on, at all parents; until then nobody removes it. */
static void duplicate_while_in_transition(struct kunit *test)
{
	struct ref_parent *parent = test->priv, *other = ref_parent_add(test, "med_other");
	struct ref_thread creator;

	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	KUNIT_ASSERT_EQ(test, register_parent(other), 0);
	seen.slow = true;
	ref_thread_start(test, &creator, create_a, type_of(parent, "many"));
	wait_for_completion(&seen.in_create);
	seen.slow = false;
	KUNIT_EXPECT_EQ(test, med_device_create(type_of(other, "many"), &uuid_a), -EEXIST);
	KUNIT_EXPECT_EQ(test, med_device_remove(seen.last), -EAGAIN);
	KUNIT_EXPECT_EQ(test, med_device_create(type_of(other, "many"), &uuid_b), 0);
	complete(&seen.leave_create);
	KUNIT_EXPECT_EQ(test, ref_thread_join(&creator), 0);
	KUNIT_EXPECT_EQ(test, med_device_create(type_of(other, "many"), &uuid_a), -EEXIST);
	med_unregister_parent(&parent->dev);
	KUNIT_EXPECT_EQ(test, med_device_create(type_of(other, "many"), &uuid_a), 0);
	med_unregister_parent(&other->dev);
	KUNIT_EXPECT_EQ(test, seen.alive, 0);
	ref_parent_del(other);
}

/* The core counts instances, and gives them back when creation fails. */
static void instances_are_counted(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	struct med_type *type;

	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	type = type_of(parent, "one");
	seen.create_ret = -EIO;
	KUNIT_EXPECT_EQ(test, med_device_create(type, &uuid_a), -EIO);
	seen.create_ret = 0;
	KUNIT_EXPECT_EQ(test, med_type_available(type), 1);
	KUNIT_EXPECT_EQ(test, med_device_create(type, &uuid_a), 0);
	KUNIT_EXPECT_EQ(test, med_device_create(type, &uuid_b), -EUSERS);
	KUNIT_EXPECT_EQ(test, med_device_create(type, &uuid_a), -EEXIST);
	KUNIT_EXPECT_EQ(test, med_device_remove(seen.last), 0);
	KUNIT_EXPECT_EQ(test, med_type_available(type), 1);
	med_unregister_parent(&parent->dev);
}

/* A driver that does not want the device leaves it on the bus, unbound. */
static void refused_by_the_driver(struct kunit *test)
{
	struct ref_parent *parent = test->priv;

	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	seen.probe_ret = -ENODEV;
	KUNIT_EXPECT_EQ(test, med_device_create(type_of(parent, "one"), &uuid_a), 0);
	KUNIT_EXPECT_EQ(test, med_device_remove(seen.last), 0);
	KUNIT_EXPECT_STREQ(test, seen.log, "create probe remove ");
	med_unregister_parent(&parent->dev);
}

static void expect_file(struct kunit *test, struct med_type *type, const char *file,
			const char *text)
{
	char got[64] = "";

	KUNIT_EXPECT_GT(test, ref_sysfs_read(&type->kobj, file, got, sizeof(got)), 0);
	KUNIT_EXPECT_STREQ(test, got, text);
}

/* All of it through sysfs. A remove that is refused leaves the file where it is. */
static void through_sysfs(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	struct med_type *type;
	struct device *dev;

	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	type = type_of(parent, "one");
	expect_file(test, type, "device_api", "med-test\n");
	expect_file(test, type, "name", "one device\n");
	expect_file(test, type, "available_instances", "1\n");
	KUNIT_EXPECT_EQ(test, ref_sysfs_write(&type->kobj, "create", "no uuid"), -EINVAL);
	KUNIT_ASSERT_EQ(test, ref_sysfs_write(&type->kobj, "create", UUID_A "\n"),
			UUID_STRING_LEN + 1);
	expect_file(test, type, "available_instances", "0\n");
	KUNIT_EXPECT_EQ(test, ref_sysfs_write(&type->kobj, "create", UUID_A), -EEXIST);

	dev = get_device(&seen.last->dev);
	KUNIT_EXPECT_EQ(test, ref_sysfs_write(&dev->kobj, "remove", "perhaps"), -EINVAL);
	KUNIT_EXPECT_EQ(test, ref_sysfs_write(&dev->kobj, "remove", "0"), 1);
	KUNIT_EXPECT_TRUE(test, ref_sysfs_exists(&dev->kobj, "remove"));
	KUNIT_EXPECT_EQ(test, ref_sysfs_write(&dev->kobj, "remove", "1"), 1);
	KUNIT_EXPECT_FALSE(test, ref_sysfs_exists(&parent->dev.kobj, UUID_A));
	KUNIT_EXPECT_EQ(test, seen.alive, 0);
	put_device(dev);
	med_unregister_parent(&parent->dev);
}

static unsigned int refs_of_others;
static bool types_at_event;

static void look_at_event(struct ref_parent *parent)
{
	refs_of_others = kref_read(&parent->dev.kobj.kref);
	types_at_event = ref_sysfs_exists(&parent->dev.kobj, "med_supported_types/one/create");
}

/* Each event says what is true already: types are there, or types and references are gone. */
static void uevents_after_the_fact(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	unsigned int before = kref_read(&parent->dev.kobj.kref);

	parent->on_event = look_at_event;
	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	KUNIT_EXPECT_EQ(test, parent->events, 1);
	KUNIT_EXPECT_STREQ(test, parent->state, "registered");
	KUNIT_EXPECT_TRUE(test, types_at_event);
	KUNIT_EXPECT_GT(test, refs_of_others, before);

	med_unregister_parent(&parent->dev);
	KUNIT_EXPECT_EQ(test, parent->events, 2);
	KUNIT_EXPECT_STREQ(test, parent->state, "unregistered");
	KUNIT_EXPECT_FALSE(test, types_at_event);
	KUNIT_EXPECT_EQ(test, refs_of_others, before);
}

static void parent_registers_once(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	struct med_vendor_ops half = vendor_ops;

	half.remove = NULL;
	KUNIT_EXPECT_EQ(test, med_register_parent(&parent->dev, &half, test_types, 1), -EINVAL);
	KUNIT_EXPECT_EQ(test, med_register_parent(&parent->dev, &vendor_ops, test_types, 0),
			-EINVAL);
	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	KUNIT_EXPECT_EQ(test, register_parent(parent), -EEXIST);
	med_unregister_parent(&parent->dev);
	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	med_unregister_parent(&parent->dev);
}

/* A driver on the bus has to say what it binds to, and how it begins and ends. */
static void half_a_driver_is_refused(struct kunit *test)
{
	struct med_driver half = {
		.driver = { .name = "med_test_half", .owner = THIS_MODULE },
		.device_api = "med-test",
		.probe = user_probe,
	};

	KUNIT_EXPECT_EQ(test, med_driver_register(&half), -EINVAL);
	half.remove = user_remove;
	half.probe = NULL;
	KUNIT_EXPECT_EQ(test, med_driver_register(&half), -EINVAL);
	half.probe = user_probe;
	half.device_api = NULL;
	KUNIT_EXPECT_EQ(test, med_driver_register(&half), -EINVAL);
}

/* Each allocation of registering fails once: nothing is left, or it was not needed. */
static void registering_without_memory(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	unsigned int before = kref_read(&parent->dev.kobj.kref);
	unsigned int n, failures = 0;
	int ret;

	ref_needs_failslab(test);
	for (n = 1; ref_fail_nth(n, register_parent, parent, &ret) || ret; n++) {
		failures += !!ret;
		if (ret)
			KUNIT_EXPECT_EQ(test, ret, -ENOMEM);
		else
			med_unregister_parent(&parent->dev);
		KUNIT_EXPECT_EQ(test, kref_read(&parent->dev.kobj.kref), before);
		KUNIT_EXPECT_FALSE(test, ref_sysfs_exists(&parent->dev.kobj,
							  "med_supported_types"));
	}
	med_unregister_parent(&parent->dev);
	KUNIT_EXPECT_GT(test, failures, 5);
	kunit_info(test, "%u of %u allocations are needed", failures, n - 1);
}

/* Each allocation of a creation fails once: the device is not there, or it is complete. */
static void creating_without_memory(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	unsigned int n, failures = 0;
	struct med_type *type;
	int ret;

	ref_needs_failslab(test);
	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	type = type_of(parent, "one");
	for (n = 1; ref_fail_nth(n, create_a, type, &ret) || ret; n++) {
		failures += !!ret;
		if (ret)
			KUNIT_EXPECT_EQ(test, ret, -ENOMEM);
		else
			KUNIT_EXPECT_EQ(test, med_device_remove(seen.last), 0);
		KUNIT_EXPECT_EQ(test, seen.alive, 0);
		KUNIT_EXPECT_EQ(test, med_type_available(type), 1);
		KUNIT_EXPECT_FALSE(test, ref_sysfs_exists(&parent->dev.kobj, UUID_A));
		memset(seen.log, 0, sizeof(seen.log));
	}
	KUNIT_EXPECT_EQ(test, med_device_remove(seen.last), 0);
	KUNIT_EXPECT_GT(test, failures, 5);
	kunit_info(test, "%u of %u allocations are needed", failures, n - 1);
	med_unregister_parent(&parent->dev);
}

/**
 * struct writer - a thread that creates and removes through sysfs
 * @kobj: the type's
 * @parent: device of the parent
 * @uuid: what it creates
 * @created: how often it succeeded
 */
struct writer {
	struct kobject *kobj;
	struct kobject *parent;
	const char *uuid;
	unsigned int created;
};

static int create_and_remove(void *arg)
{
	struct writer *w = arg;
	char path[64];
	int i;

	snprintf(path, sizeof(path), "%s/remove", w->uuid);
	for (i = 0; i < 40; i++) {
		if (ref_sysfs_write(w->kobj, "create", w->uuid) > 0)
			w->created++;
		ref_sysfs_write(w->parent, path, "1");
		usleep_range(5, 15);
	}
	return 0;
}

/* Four threads, two UUIDs: each is made by one of them at a time, all instances come back. */
static void writers_against_each_other(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	struct ref_thread threads[4];
	struct writer writers[4];
	struct med_type *type;
	unsigned int created = 0;
	int i;

	seen.nap = true;
	KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
	type = type_of(parent, "many");
	for (i = 0; i < 4; i++) {
		writers[i] = (struct writer){ &type->kobj, &parent->dev.kobj,
					      i % 2 ? UUID_A : UUID_B };
		ref_thread_start(test, &threads[i], create_and_remove, &writers[i]);
	}
	for (i = 0; i < 4; i++) {
		ref_thread_join(&threads[i]);
		created += writers[i].created;
	}
	KUNIT_EXPECT_GT(test, created, 10);
	KUNIT_EXPECT_LE(test, seen.most, 2);
	med_unregister_parent(&parent->dev);
	KUNIT_EXPECT_EQ(test, seen.alive, 0);
}

/* The parent goes while user space writes: it waits for the writers, and none comes after. */
static void writers_against_unregistration(struct kunit *test)
{
	struct ref_parent *parent = test->priv;
	struct ref_thread threads[4];
	struct writer writers[4];
	struct med_type *type;
	unsigned int created = 0;
	int round, i;

	seen.nap = true;
	for (round = 0; round < 5; round++) {
		KUNIT_ASSERT_EQ(test, register_parent(parent), 0);
		type = type_of(parent, "many");
		/* The threads go on writing when the type is gone: they keep its name. */
		kobject_get(&type->kobj);
		for (i = 0; i < 4; i++) {
			writers[i] = (struct writer){ &type->kobj, &parent->dev.kobj,
						      i % 2 ? UUID_A : UUID_B };
			ref_thread_start(test, &threads[i], create_and_remove, &writers[i]);
		}
		usleep_range(50 + 100 * round, 60 + 100 * round);
		med_unregister_parent(&parent->dev);
		KUNIT_EXPECT_EQ(test, seen.alive, 0);
		for (i = 0; i < 4; i++) {
			ref_thread_join(&threads[i]);
			created += writers[i].created;
		}
		KUNIT_EXPECT_EQ(test, seen.alive, 0);
		kobject_put(&type->kobj);
	}
	KUNIT_EXPECT_GT(test, created, 0);
}

static struct kunit_case med_cases[] = {
	KUNIT_CASE(life_in_order),
	KUNIT_CASE(parent_takes_devices_along),
	KUNIT_CASE(duplicate_while_in_transition),
	KUNIT_CASE(instances_are_counted),
	KUNIT_CASE(refused_by_the_driver),
	KUNIT_CASE(through_sysfs),
	KUNIT_CASE(uevents_after_the_fact),
	KUNIT_CASE(parent_registers_once),
	KUNIT_CASE(half_a_driver_is_refused),
	KUNIT_CASE(registering_without_memory),
	KUNIT_CASE(creating_without_memory),
	KUNIT_CASE(writers_against_each_other),
	KUNIT_CASE(writers_against_unregistration),
	{}
};

static struct kunit_suite med_suite = {
	.name = "reference-med",
	.init = med_test_init,
	.exit = med_test_exit,
	.test_cases = med_cases,
};

kunit_test_suite(med_suite);
