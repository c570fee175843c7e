// SPDX-License-Identifier: GPL-2.0-only
/* One of two lock functions is called through a conditional expression. */
#include <linux/errno.h>
#include <linux/mutex.h>

struct node {
	struct mutex lock;
	int level;
};

static inline void node_lock(struct node *n, bool take)
{
	(take ? mutex_lock : mutex_unlock)(&n->lock);
}

int node_visit(struct node *n)
{
	node_lock(n, true);
	if (n->level < 0) {
		node_lock(n, false);
		return -EINVAL;
	}
	n->level++;
	node_lock(n, false);
	return 0;
}
