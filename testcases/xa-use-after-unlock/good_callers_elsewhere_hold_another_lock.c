// SPDX-License-Identifier: GPL-2.0-only
/* After iscsi_target_tpg: who calls these, in another file, holds the group's mutex for both. */
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct portal {
	struct list_head node;
	int enabled;
};

struct group {
	spinlock_t lock;
	struct list_head portals;
};

void portal_reset(struct portal *p);

void group_remove_portal(struct group *g, struct portal *p)
{
	spin_lock(&g->lock);
	list_del(&p->node);
	spin_unlock(&g->lock);
	kfree(p);
}

void group_disable(struct group *g)
{
	struct portal *p;

	spin_lock(&g->lock);
	list_for_each_entry(p, &g->portals, node) {
		spin_unlock(&g->lock);
		portal_reset(p); // known-fp: xa-use-after-unlock {{portal_reset}} a mutex held by callers in another unit
		spin_lock(&g->lock);
	}
	spin_unlock(&g->lock);
}
