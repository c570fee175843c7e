// SPDX-License-Identifier: GPL-2.0-only
/*
 * The list is searched and the entry put in under the same lock, which is dropped between: two
 * devices of one name get in, and sysfs finds it out (seed 002).
 * Kernel says: sysfs: cannot create duplicate filename
 */
#include <linux/kobject.h>
#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/string.h>

#include "../witness.h"

struct name {
	struct list_head next;
	struct kobject *dir;
	char text[16];
};

static LIST_HEAD(names);
static DEFINE_SPINLOCK(names_lock);

static struct name *name_find(const char *text)
{
	struct name *name;

	lockdep_assert_held(&names_lock);
	list_for_each_entry(name, &names, next)
		if (!strcmp(name->text, text))
			return name;
	return NULL;
}

static void name_free(struct name *name)
{
	kobject_put(name->dir);
	kfree(name);
}

static int name_add(const char *text)
{
	struct name *name;

	spin_lock(&names_lock);
	if (name_find(text)) {
		spin_unlock(&names_lock);
		return -EEXIST;
	}
	spin_unlock(&names_lock);

	name = kzalloc(sizeof(*name), GFP_KERNEL);
	if (!name)
		return -ENOMEM;
	strscpy(name->text, text);

	spin_lock(&names_lock);
	list_add(&name->next, &names);
	spin_unlock(&names_lock);

	name->dir = kobject_create_and_add(name->text, NULL);
	if (!name->dir) {
		spin_lock(&names_lock);
		list_del(&name->next);
		spin_unlock(&names_lock);
		name_free(name);
		return -ENOMEM;
	}
	return 0;
}

static void name_remove(const char *text)
{
	struct name *name;

	spin_lock(&names_lock);
	name = name_find(text);
	if (name)
		list_del(&name->next);
	spin_unlock(&names_lock);
	if (name)
		name_free(name);
}

static void add_from_other(void *ret)
{
	*(int *)ret = name_add("witness_name");
}

/* Another processor adds the same name while this one allocates. */
static void add_together(struct kunit *test)
{
	struct witness_other other;
	int mine, theirs;

	witness_meanwhile(test, &other, add_from_other, &theirs);
	mine = name_add("witness_name");
	witness_join(&other);
	KUNIT_EXPECT_EQ(test, min(mine, theirs), -EEXIST);
	KUNIT_EXPECT_EQ(test, max(mine, theirs), 0);
	name_remove("witness_name");
}

WITNESS("bad-check-then-insert", add_together);
