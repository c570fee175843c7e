// SPDX-License-Identifier: GPL-2.0-only
/*
 * What is cleared is not the only pointer: its maker has shown the area to a tree, and a table is
 * set to NULL where no copy was made. Shaped after iopt_map_pages() and rproc_set_rsc_table().
 */
#include <linux/errno.h>
#include <linux/slab.h>

struct area {
	int node;
	int pages;
};

struct element {
	struct area *area;
	int pages;
};

void tree_insert(int *node);
void tree_erase(int *node);

static int element_alloc(struct element *elm)
{
	elm->area = kzalloc(sizeof(*elm->area), GFP_KERNEL);
	if (!elm->area)
		return -ENOMEM;
	tree_insert(&elm->area->node);
	return 0;
}

void element_abort(struct element *elm)
{
	if (elm->area) {
		tree_erase(&elm->area->node);
		kfree(elm->area);
	}
}

int element_map(struct element *elm)
{
	int ret = element_alloc(elm);

	if (ret)
		return ret;
	elm->area->pages = elm->pages;
	elm->area = NULL;
	return 0;
}

struct proc {
	int *clean;
	int can_detach;
};

int proc_set_table(struct proc *p)
{
	if (p->can_detach) {
		p->clean = kzalloc(sizeof(*p->clean), GFP_KERNEL);
		if (!p->clean)
			return -ENOMEM;
	} else {
		p->clean = NULL;
	}
	return 0;
}

void proc_reset(struct proc *p)
{
	kfree(p->clean);
	p->clean = NULL;
}
