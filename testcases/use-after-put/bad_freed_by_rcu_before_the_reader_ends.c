// SPDX-License-Identifier: GPL-2.0-only
/* The section is over when the height is read. */
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
	rcu_read_unlock();
	sum = post->height; // expect: use-after-put {{freed by kfree_rcu()}}
	return sum;
}
