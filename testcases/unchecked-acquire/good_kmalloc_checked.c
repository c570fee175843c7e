// SPDX-License-Identifier: GPL-2.0-only
/* Checked, or allowed to be absent. */
#include <linux/slab.h>

struct fifo {
	int len;
	char *data;
};

struct fifo *fifo_make(int len)
{
	struct fifo *f = kzalloc(sizeof(*f), GFP_KERNEL);

	if (!f)
		return NULL;
	f->data = kzalloc(len, GFP_KERNEL);
	if (f->data)
		f->len = len;
	return f;
}

void fifo_drop(struct fifo *f)
{
	char *copy = kzalloc(f->len, GFP_KERNEL);

	kfree(copy);
}
