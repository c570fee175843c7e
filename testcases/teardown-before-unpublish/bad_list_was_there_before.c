// SPDX-License-Identifier: GPL-2.0-only
/* The list was there before, and leads to what is freed. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/slab.h>

struct crate {
	struct list_head node;
	int weight;
};

struct store {
	struct list_head crates;
	int open;
};

int store_open(struct store *store);

int store_fill(struct store *store)
{
	struct crate *crate = kzalloc(sizeof(*crate), GFP_KERNEL);
	int ret;

	if (!crate)
		return -ENOMEM;
	list_add(&crate->node, &store->crates);
	ret = store_open(store);
	if (ret)
		kfree(crate); // expect: teardown-before-unpublish {{into which list_add() put it, leads to it}}
	return ret;
}
