// SPDX-License-Identifier: GPL-2.0-only
/* The node leaves the list first, also by a helper; and a list of one's own needs nobody's leave. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct node {
	struct list_head next;
	int id;
};

static LIST_HEAD(nodes);
static DEFINE_MUTEX(nodes_lock);

int node_start(struct node *n);

static void node_unlist(struct node *n)
{
	mutex_lock(&nodes_lock);
	list_del(&n->next);
	mutex_unlock(&nodes_lock);
}

int node_add(int id)
{
	struct node *n = kzalloc(sizeof(*n), GFP_KERNEL);
	int ret;

	if (!n)
		return -ENOMEM;
	n->id = id;
	mutex_lock(&nodes_lock);
	list_add(&n->next, &nodes);
	mutex_unlock(&nodes_lock);
	ret = node_start(n);
	if (ret) {
		node_unlist(n);
		kfree(n);
	}
	return ret;
}

int node_try(void)
{
	LIST_HEAD(mine);
	struct node *n = kzalloc(sizeof(*n), GFP_KERNEL);
	int ret;

	if (!n)
		return -ENOMEM;
	list_add(&n->next, &mine);
	ret = node_start(n);
	kfree(n);
	return ret;
}
