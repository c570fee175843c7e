// SPDX-License-Identifier: GPL-2.0-only
/* The same entries are freed in a second walk. */
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
	struct list_head *at = press->spare.next;

	if (at != &press->spare)
		sheet_free(list_entry(at, struct sheet, node));
	at = press->spare.next;
	if (at != &press->spare)
		sheet_free(list_entry(at, struct sheet, node)); // expect: double-put {{already freed}}
}
