// SPDX-License-Identifier: GPL-2.0-only
/* The loop macro reads the next pointer from an entry that the body just dropped. */
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
	struct buffer *b;

	list_for_each_entry(b, head, node) // expect: error: use-after-put {{kref_put}}
		kref_put(&b->ref, buffer_release);
}
