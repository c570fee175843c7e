// SPDX-License-Identifier: GPL-2.0-only
/* The element is freed by hand and the count that it held is lost. */
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct pages {
	struct kref kref;
};

struct element {
	struct list_head node;
	struct pages *pages;
};

int check_pages(struct pages *p);
void pages_release(struct kref *kref);

int add_pages(struct pages *p, struct list_head *list)
{
	struct element *e = kzalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return -ENOMEM;
	e->pages = p;
	kref_get(&e->pages->kref);
	if (list_empty(list)) {
		kref_put(&e->pages->kref, pages_release);
		kfree(e);
		return -EINVAL;
	}
	if (check_pages(p)) {
		kfree(e);
		return -EIO; // expect: error: ref-leak {{kref_get}}
	}
	list_add_tail(&e->node, list);
	return 0;
}
