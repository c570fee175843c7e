// SPDX-License-Identifier: GPL-2.0-only
/* kobject_init_and_add() fails; the reference that it initialised is dropped. */
#include <linux/kobject.h>

#include "../witness.h"

struct slot {
	struct kobject kobj;
	int number;
};

static struct kmem_cache *slot_cache;

static void slot_release(struct kobject *kobj)
{
	kmem_cache_free(slot_cache, container_of(kobj, struct slot, kobj));
}

static const struct kobj_type slot_type = {
	.release = slot_release,
	.sysfs_ops = &kobj_sysfs_ops,
};

static int slot_add(int number, struct slot **added)
{
	struct slot *slot = kmem_cache_zalloc(slot_cache, GFP_KERNEL);
	int ret;

	if (!slot)
		return -ENOMEM;
	slot->number = number;
	ret = kobject_init_and_add(&slot->kobj, &slot_type, NULL, "witness_slot%d", number);
	if (ret) {
		kobject_put(&slot->kobj);
		return ret;
	}
	*added = slot;
	return 0;
}

/* Each allocation fails once. The cache tells when it is destroyed with a slot left in it. */
static void add_without_memory(struct kunit *test)
{
	struct slot *slot;
	unsigned int n;

	slot_cache = kmem_cache_create("register_slot", sizeof(*slot), 0, SLAB_NO_MERGE, NULL);
	KUNIT_ASSERT_NOT_NULL(test, slot_cache);
	for (n = 1; n < 8; n++) {
		witness_fail_nth(n);
		if (!slot_add(n, &slot))
			kobject_put(&slot->kobj);
		witness_fail_nth(0);
	}
	kmem_cache_destroy(slot_cache);
}

WITNESS("good-register-failure-put", add_without_memory);
