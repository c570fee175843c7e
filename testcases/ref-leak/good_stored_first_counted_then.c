// SPDX-License-Identifier: GPL-2.0-only
/* The element holds the pages that it points to: stored first, counted then, freed with the list. */
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct pages {
	struct kref kref;
};

struct area {
	struct pages *pages;
	struct area *next;
	bool closed;
};

struct element {
	struct list_head node;
	struct pages *pages;
};

void free_elements(struct list_head *list);

int collect_pages(struct area *area, struct list_head *list)
{
	int ret;

	for (; area; area = area->next) {
		struct element *e = kzalloc(sizeof(*e), GFP_KERNEL);

		if (!e) {
			ret = -ENOMEM;
			goto err;
		}
		e->pages = area->pages;
		kref_get(&e->pages->kref);
		list_add_tail(&e->node, list);
		if (area->closed) {
			ret = -EBUSY;
			goto err;
		}
	}
	return 0;
err:
	free_elements(list);
	return ret;
}
