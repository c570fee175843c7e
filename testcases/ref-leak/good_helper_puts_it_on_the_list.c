// SPDX-License-Identifier: GPL-2.0-only
/* The helper puts what it allocates on a list itself; or failure frees it. */
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct entry {
	struct list_head list;
	void *data;
	int type;
};

static struct entry *entry_add_empty(struct list_head *all, int type)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return NULL;
	e->type = type;
	list_add_tail(&e->list, all);
	return e;
}

int entry_add(struct list_head *all, int size)
{
	struct entry *e = entry_add_empty(all, 1);

	if (!e)
		return -ENOMEM;
	e->data = kzalloc(size, GFP_KERNEL);
	if (!e->data)
		return -ENOMEM;
	return 0;
}

static struct entry *entry_alloc(int type)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return NULL;
	e->type = type;
	return e;
}

int entry_add_late(struct list_head *all, int size)
{
	struct entry *e = entry_alloc(1);

	if (!e)
		return -ENOMEM;
	e->data = kzalloc(size, GFP_KERNEL);
	if (!e->data) {
		kfree(e);
		return -ENOMEM;
	}
	list_add_tail(&e->list, all);
	return 0;
}
