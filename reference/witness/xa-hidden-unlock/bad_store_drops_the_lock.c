// SPDX-License-Identifier: GPL-2.0-only
/*
 * The check and the store stand under xa_lock, but __xa_store() drops it to allocate: what another
 * processor stores meanwhile is overwritten (seed 003).
 * Kernel says: Objects remaining
 */
#include <linux/xarray.h>

#include "../witness.h"

struct set {
	unsigned long id;
	unsigned int users;
};

static struct kmem_cache *set_cache;
static DEFINE_XARRAY(sets);

/* The set of @new's id, which is @new when there was none. */
static struct set *set_join(struct set *new)
{
	struct set *set;

	xa_lock(&sets);
	set = xa_load(&sets, new->id);
	if (!set) {
		if (xa_is_err(__xa_store(&sets, new->id, new, GFP_KERNEL))) {
			xa_unlock(&sets);
			return NULL;
		}
		set = new;
	}
	set->users++;
	xa_unlock(&sets);
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

static struct set *set_new(unsigned long id)
{
	struct set *set = kmem_cache_zalloc(set_cache, GFP_KERNEL);

	if (set)
		set->id = id;
	return set;
}

struct joiner {
	struct set *new;
	struct set *joined;
};

static void join_from_other(void *data)
{
	struct joiner *joiner = data;

	joiner->joined = set_join(joiner->new);
}

/*
 * The allocation under the lock fails, so the store drops the lock to allocate again, and there
 * another processor joins the same set.
 */
static void join_together(struct kunit *test)
{
	struct joiner mine = {}, theirs = {};
	struct witness_other other;

	set_cache = kmem_cache_create("witness_set", sizeof(struct set), 0, SLAB_NO_MERGE, NULL);
	KUNIT_ASSERT_NOT_NULL(test, set_cache);
	mine.new = set_new(7);
	theirs.new = set_new(7);
	KUNIT_ASSERT_TRUE(test, mine.new && theirs.new);
	/* Index 7 needs a node: entry 0 alone would stand in the head. */
	witness_meanwhile(test, &other, join_from_other, &theirs);
	witness_fail_nth(1);
	mine.joined = set_join(mine.new);
	witness_fail_nth(0);
	witness_join(&other);
	KUNIT_ASSERT_TRUE(test, mine.joined && theirs.joined);
	KUNIT_EXPECT_PTR_EQ(test, mine.joined, theirs.joined);
	if (mine.joined != mine.new)
		kmem_cache_free(set_cache, mine.new);
	if (theirs.joined != theirs.new)
		kmem_cache_free(set_cache, theirs.new);
	if (mine.joined == theirs.joined)
		set_put(theirs.joined);
	set_put(mine.joined);
	KUNIT_EXPECT_TRUE(test, xa_empty(&sets));
	kmem_cache_destroy(set_cache);
}

WITNESS("bad-xa-hidden-unlock", join_together);
