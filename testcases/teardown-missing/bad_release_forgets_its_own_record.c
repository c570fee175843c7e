// SPDX-License-Identifier: GPL-2.0-only
/* The function ends a buffer, and frees the list of its pages only. */
#include <linux/slab.h>
#include <linux/errno.h>

struct heap_buffer {
	void *pages;
	int size;
};
struct shared {
	void *priv;
};
struct shared_ops {
	void (*release)(struct shared *s);
};

int heap_buffer_make(struct shared *s)
{
	struct heap_buffer *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (!b)
		return -ENOMEM;
	s->priv = b;
	return 0;
}

static void heap_buffer_release(struct shared *s)
{
	struct heap_buffer *b = s->priv;

	kfree(b->pages);
	b->size = 0;
} // expect: warning: teardown-missing {{struct heap_buffer, allocated in heap_buffer_make(), is freed by nobody}}

const struct shared_ops heap_ops = {.release = heap_buffer_release};
