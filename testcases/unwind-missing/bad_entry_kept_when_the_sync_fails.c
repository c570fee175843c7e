// SPDX-License-Identifier: GPL-2.0-only
/* The entry itself is kept by one of two failures. */
#include <linux/errno.h>
#include <linux/types.h>

struct box;

int box_alloc_entry(struct box *box, int *entry);
void box_free_entry(struct box *box, int *entry);
int box_sync(struct box *box);

int box_get_entry(struct box *box, int *entry)
{
	int err = box_alloc_entry(box, entry);

	if (err)
		return err;
	err = box_sync(box);
	if (err)
		return err; // expect: error: unwind-missing {{box_alloc_entry}}
	err = box_sync(box);
	if (err) {
		box_free_entry(box, entry);
		return err;
	}
	return 0;
}
