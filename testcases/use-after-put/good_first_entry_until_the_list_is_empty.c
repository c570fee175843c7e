// SPDX-License-Identifier: GPL-2.0-only
/* A helper takes the entry off the list, so the next round finds another first one. */
#include <linux/list.h>
#include <linux/slab.h>

struct pair {
	struct list_head node;
	int refs;
};

static LIST_HEAD(pairs);

static void pair_remove(struct pair *pair)
{
	list_del(&pair->node);
}

static struct pair *pair_first(void)
{
	if (list_empty(&pairs))
		return NULL;
	return list_entry(pairs.next, struct pair, node);
}

void pairs_exit(void)
{
	struct pair *pair;

	while ((pair = pair_first())) {
		pair_remove(pair);
		kfree(pair);
	}
}
