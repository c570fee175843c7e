// SPDX-License-Identifier: GPL-2.0-only
/* The list is set up again before it is filled and walked a second time. */
#include <linux/list.h>
#include <linux/slab.h>

struct sheet {
	struct list_head node;
	int ink;
};

struct press {
	struct list_head spare, used;
};

void sheets_move(struct list_head *from, struct list_head *to);

static void sheet_free(struct sheet *sheet)
{
	kfree(sheet);
}

void press_free(struct press *press)
{
	struct list_head list, *at, *next;

	INIT_LIST_HEAD(&list);
	sheets_move(&press->spare, &list);
	for (at = list.next, next = at->next; at != &list; at = next, next = at->next)
		sheet_free(list_entry(at, struct sheet, node));
	INIT_LIST_HEAD(&list);
	sheets_move(&press->used, &list);
	for (at = list.next, next = at->next; at != &list; at = next, next = at->next)
		sheet_free(list_entry(at, struct sheet, node));
}
