// SPDX-License-Identifier: GPL-2.0-only
/* The new node is refused for what it lacks, and stays. */
#include <linux/errno.h>
#include <linux/err.h>

struct node {
	int id;
	void *data;
};

struct node *net_node_create(int id);
void net_node_destroy(struct node *node);
int net_node_link(struct node *node);

static struct node *provider_node(int id)
{
	struct node *node = net_node_create(id);
	int ret;

	if (IS_ERR(node))
		return node;
	if (!node->data)
		return ERR_PTR(-EINVAL); // expect: error: unwind-missing {{net_node_create() is not undone by net_node_destroy()}}
	ret = net_node_link(node);
	if (ret) {
		net_node_destroy(node);
		return ERR_PTR(ret);
	}
	return node;
}

struct node *provider_add(int id)
{
	return provider_node(id);
}
