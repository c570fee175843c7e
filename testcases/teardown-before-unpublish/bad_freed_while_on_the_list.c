// SPDX-License-Identifier: GPL-2.0-only
/* The failure frees a node that walkers of the list find. Shaped after fixes to registration functions. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct node {
	struct list_head next;
	int *samples;
	int id;
};

static LIST_HEAD(nodes);
static DEFINE_MUTEX(nodes_lock);

int node_start(struct node *n);

int node_first(int id)
{
	struct node *n;
	int ret = -ENOENT;

	mutex_lock(&nodes_lock);
	list_for_each_entry(n, &nodes, next)
		if (n->id == id)
			ret = n->samples[0];
	mutex_unlock(&nodes_lock);
	return ret;
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
	if (ret)
		kfree(n); // expect: error: teardown-before-unpublish {{n is freed by kfree() while &nodes, into which list_add() put it, leads to it}}
	return ret;
}

void node_remove(struct node *n)
{
	kfree(n->samples); // known-fn: teardown-before-unpublish who walks a list is not taken for a handler
	mutex_lock(&nodes_lock);
	list_del(&n->next);
	mutex_unlock(&nodes_lock);
	kfree(n);
}
