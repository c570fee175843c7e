// SPDX-License-Identifier: GPL-2.0-only
/* Memory is freed by a chain of helpers, by a recursion and by a pointer, and then again. */
#include <linux/slab.h>

struct buffer {
	struct buffer *next;
	int len;
};

struct buffer_ops {
	void (*free)(struct buffer *b);
};

static void free_third(struct buffer *b)
{
	kfree(b);
}

static void free_second(struct buffer *b)
{
	free_third(b);
}

static void free_first(struct buffer *b)
{
	free_second(b);
}

void three_levels(struct buffer *b)
{
	free_first(b);
	kfree(b); // expect: error: double-put {{free_first}}
}

static void free_chain(struct buffer *b)
{
	if (b->next)
		free_chain(b->next);
	kfree(b);
}

void recursion(struct buffer *b)
{
	free_chain(b);
	kfree(b); // expect: error: double-put {{free_chain}}
}

static struct buffer_ops ops = { .free = free_second };

void pointer(struct buffer *b)
{
	ops.free(b);
	kfree(b); // expect: error: double-put {{free_second}}
}
