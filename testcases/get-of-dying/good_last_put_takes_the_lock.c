// SPDX-License-Identifier: GPL-2.0-only
/* The count that reaches zero does so under the lock of the list: what is in the list is alive. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

bool refcount_dec_and_lock(refcount_t *r, spinlock_t *lock);

struct group {
	refcount_t users;
	struct list_head link;
	int id;
};

static LIST_HEAD(groups);
static DEFINE_SPINLOCK(groups_lock);

void group_put(struct group *g)
{
	if (!refcount_dec_and_lock(&g->users, &groups_lock))
		return;
	list_del(&g->link);
	spin_unlock(&groups_lock);
	kfree(g);
}

struct group *group_get(int id)
{
	struct group *g;

	spin_lock(&groups_lock);
	list_for_each_entry(g, &groups, link) {
		if (g->id == id) {
			refcount_inc(&g->users);
			spin_unlock(&groups_lock);
			return g;
		}
	}
	spin_unlock(&groups_lock);
	return NULL;
}
