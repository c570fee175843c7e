// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper of the file allocates; success puts the result on a list, failure forgets it. Shaped
 * after tb_property_add_data() of drivers/thunderbolt/property.c.
 */
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct entry {
	struct list_head list;
	void *data;
	int type;
};

static struct entry *entry_alloc(int type)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return NULL;
	INIT_LIST_HEAD(&e->list);
	e->type = type;
	return e;
}

int entry_add(struct list_head *all, int size)
{
	struct entry *e = entry_alloc(1);

	if (!e)
		return -ENOMEM;
	e->data = kzalloc(size, GFP_KERNEL);
	if (!e->data)
		return -ENOMEM; // expect: error: ref-leak {{memory of e acquired by entry_alloc}}
	list_add_tail(&e->list, all);
	return 0;
}
