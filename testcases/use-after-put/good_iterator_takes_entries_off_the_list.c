// SPDX-License-Identifier: GPL-2.0-only
/* Each entry is taken off before it is dropped and the list is looked at anew. */
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/slab.h>

struct buffer {
	struct kref ref;
	struct list_head node;
};

static void buffer_release(struct kref *ref)
{
	kfree(container_of(ref, struct buffer, ref));
}

void buffers_drop(struct list_head *head)
{
	while (!list_empty(head)) {
		struct buffer *b = list_entry(head->next, struct buffer, node);

		list_del(&b->node);
		kref_put(&b->ref, buffer_release);
	}
}
