// SPDX-License-Identifier: GPL-2.0-only
/* One message asks for an entry, the other gives it back: making the first is undone by nothing. */
#include <linux/errno.h>
#include <linux/types.h>

struct box;
struct request {
	int entry;
};

struct request *box_alloc_msg_alloc_entry(struct box *box);
struct request *box_alloc_msg_free_entry(struct box *box);
int box_sync(struct box *box);

int box_get_entry(struct box *box, int *entry)
{
	struct request *req = box_alloc_msg_alloc_entry(box);
	int err;

	if (!req)
		return -ENOMEM;
	err = box_sync(box);
	if (err)
		return err;
	*entry = req->entry;
	err = box_sync(box);
	if (err) {
		req = box_alloc_msg_free_entry(box);
		if (req)
			box_sync(box);
		return err;
	}
	return 0;
}
