// SPDX-License-Identifier: GPL-2.0-only
/* The list begins here: when that fails it is set up again before anybody looks at it. */
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
	INIT_LIST_HEAD(&store->crates);
	list_add(&crate->node, &store->crates);
	ret = store_open(store);
	if (ret)
		kfree(crate);
	return ret;
}
