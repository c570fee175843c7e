// SPDX-License-Identifier: GPL-2.0-only
/* The helper drops the lock before the entry is used; RCU is left before the entry is. */
#include <linux/hashtable.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct peer {
	struct hlist_node node;
	int id, hits;
};

static struct hlist_head peers;
static DEFINE_SPINLOCK(peers_lock);
static struct xarray peers_by_id;

static struct peer *peer_find(int id)
{
	struct peer *p, *found = NULL;

	spin_lock(&peers_lock);
	hlist_for_each_entry(p, &peers, node)
		if (p->id == id)
			found = p;
	spin_unlock(&peers_lock);
	return found;
}

void peer_hit(int id)
{
	struct peer *p = peer_find(id);

	if (p)
		p->hits++; // known-fn: xa-use-after-unlock an entry that a helper of the same file found is not followed
}

void peer_hit_by_id(unsigned long id)
{
	struct peer *p;

	rcu_read_lock();
	p = xa_load(&peers_by_id, id);
	rcu_read_unlock();
	if (p)
		p->hits++; // known-fn: xa-use-after-unlock what xa_erase() hands back is not taken for an entry that is freed
}

void peer_drop(int id)
{
	struct peer *p = xa_erase(&peers_by_id, id);

	if (!p)
		return;
	spin_lock(&peers_lock);
	hlist_del(&p->node);
	spin_unlock(&peers_lock);
	kfree(p);
}
