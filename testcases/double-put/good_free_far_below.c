// SPDX-License-Identifier: GPL-2.0-only
/* Each buffer is freed once, by whichever way. */
#include <linux/slab.h>

struct buffer {
	struct buffer *next;
	int len;
};

static void free_chain(struct buffer *b)
{
	if (b->next)
		free_chain(b->next);
	kfree(b);
}

void one_after_the_other(struct buffer *a, struct buffer *b)
{
	free_chain(a);
	kfree(b);
}

static void free_if_empty(struct buffer *b, int n)
{
	if (n > 1)
		free_if_empty(b, n - 1);
	else if (!b->len)
		kfree(b);
}

/* freed on some ways only */
int last_length(struct buffer *b)
{
	int len = b->len;

	free_if_empty(b, 2);
	if (len)
		kfree(b);
	return len;
}
