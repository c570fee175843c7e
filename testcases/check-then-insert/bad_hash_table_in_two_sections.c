// SPDX-License-Identifier: GPL-2.0-only
/*
 * A hash table is searched and filled in two sections.
 */
#include <linux/errno.h>
#include <linux/hashtable.h>
#include <linux/spinlock.h>

struct flow {
	struct hlist_node node;
	u32 cookie;
};

struct table {
	spinlock_t lock;
	struct hlist_head flows[16];
};

int table_add(struct table *t, struct flow *flow)
{
	struct flow *f;

	spin_lock(&t->lock);
	hlist_for_each_entry(f, &t->flows[flow->cookie % 16], node) {
		if (f->cookie == flow->cookie) {
			spin_unlock(&t->lock);
			return -EEXIST;
		}
	}
	spin_unlock(&t->lock);
	spin_lock(&t->lock);
	hlist_add_head(&flow->node, &t->flows[flow->cookie % 16]); // expect: check-then-insert {{hlist_add_head() adds to}}
	spin_unlock(&t->lock);
	return 0;
}
