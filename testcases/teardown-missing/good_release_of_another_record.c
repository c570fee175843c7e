// SPDX-License-Identifier: GPL-2.0-only
/*
 * The function ends a buffer; the heap that the buffer points to stays. Shaped after
 * cma_heap_dma_buf_release() of drivers/dma-buf/heaps/cma_heap.c.
 */
#include <linux/slab.h>
#include <linux/errno.h>

struct heap {
	int used;
};
struct heap_buffer {
	struct heap *heap;
	int size;
};
struct shared {
	void *priv;
};
struct shared_ops {
	void (*release)(struct shared *s);
};

void heap_announce(struct heap *h);

int heap_make(void)
{
	struct heap *h = kzalloc(sizeof(*h), GFP_KERNEL);

	if (!h)
		return -ENOMEM;
	heap_announce(h);
	return 0;
}

struct heap_buffer *heap_buffer_make(struct heap *h)
{
	struct heap_buffer *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (b)
		b->heap = h;
	return b;
}

static void heap_buffer_release(struct shared *s)
{
	struct heap_buffer *b = s->priv;
	struct heap *h = b->heap;

	h->used -= b->size;
	kfree(b);
}

const struct shared_ops heap_ops = {.release = heap_buffer_release};
