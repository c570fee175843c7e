// SPDX-License-Identifier: GPL-2.0-only
/* The set is made ahead and stored if there is none, in one step. */
#include <linux/xarray.h>

#include "../witness.h"

struct set {
	unsigned long id;
	unsigned int users;
};

static struct kmem_cache *set_cache;
static DEFINE_XARRAY(sets);

static struct set *set_get(unsigned long id)
{
	struct set *set, *new;

	new = kmem_cache_zalloc(set_cache, GFP_KERNEL);
	if (!new)
		return NULL;
	new->id = id;
	xa_lock(&sets);
	set = __xa_cmpxchg(&sets, id, NULL, new, GFP_KERNEL);
	if (!set) {
		set = new;
		new = NULL;
	}
	if (xa_is_err(set))
		set = NULL;
	else
		set->users++;
	xa_unlock(&sets);
	if (new)
		kmem_cache_free(set_cache, new);
	return set;
}

static void set_put(struct set *set)
{
	xa_lock(&sets);
	if (--set->users) {
		xa_unlock(&sets);
		return;
	}
	__xa_erase(&sets, set->id);
	xa_unlock(&sets);
	kmem_cache_free(set_cache, set);
}

static void get_from_other(void *set)
{
	*(struct set **)set = set_get(7);
}

/* Another processor gets the same set while this one allocates. */
static void get_together(struct kunit *test)
{
	struct set *mine, *theirs = NULL;
	struct witness_other other;

	set_cache = kmem_cache_create("witness_set", sizeof(*mine), 0, SLAB_NO_MERGE, NULL);
	KUNIT_ASSERT_NOT_NULL(test, set_cache);
	witness_meanwhile(test, &other, get_from_other, &theirs);
	mine = set_get(7);
	witness_join(&other);
	KUNIT_ASSERT_TRUE(test, mine && theirs);
	KUNIT_EXPECT_PTR_EQ(test, mine, theirs);
	if (mine == theirs)
		set_put(theirs);
	set_put(mine);
	KUNIT_EXPECT_TRUE(test, xa_empty(&sets));
	kmem_cache_destroy(set_cache);
}

WITNESS("good-xa-check-then-act", get_together);
