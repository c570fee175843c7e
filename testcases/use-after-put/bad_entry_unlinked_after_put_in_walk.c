// SPDX-License-Identifier: GPL-2.0-only
/* The walk drops the only count of an entry and then takes it off the list. */
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
	struct buffer *b, *next;

	list_for_each_entry_safe(b, next, head, node) {
		kref_put(&b->ref, buffer_release);
		list_del(&b->node); // expect: error: use-after-put {{kref_put}}
	}
}
