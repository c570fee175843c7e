// SPDX-License-Identifier: GPL-2.0-only
/* Who walks the list takes a lock that the new entry does not have yet. Shaped after fixes to bus code. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct node {
	struct list_head next;
	struct mutex lock;
	int id, hits;
};

static LIST_HEAD(nodes);
static DEFINE_MUTEX(nodes_lock);

void node_touch(int id)
{
	struct node *n;

	mutex_lock(&nodes_lock);
	list_for_each_entry(n, &nodes, next)
		if (n->id == id) {
			mutex_lock(&n->lock);
			n->hits++;
			mutex_unlock(&n->lock);
		}
	mutex_unlock(&nodes_lock);
}

int node_add(int id)
{
	struct node *n = kzalloc(sizeof(*n), GFP_KERNEL);

	if (!n)
		return -ENOMEM;
	n->id = id;
	mutex_lock(&nodes_lock);
	list_add(&n->next, &nodes);
	mutex_unlock(&nodes_lock);
	mutex_init(&n->lock); // known-fn: publish-before-init who walks a list is not taken for a handler
	return 0;
}
