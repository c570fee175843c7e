// SPDX-License-Identifier: GPL-2.0-only
/* The memory does not go before the section in which it is read ends. */
#include <linux/rcupdate.h>
#include <linux/slab.h>

struct post {
	struct rcu_head rcu;
	struct post *next;
	int height;
};

int posts_sum(struct post *post)
{
	int sum;

	rcu_read_lock();
	kfree_rcu(post, rcu);
	sum = post->height;
	rcu_read_unlock();
	return sum;
}
