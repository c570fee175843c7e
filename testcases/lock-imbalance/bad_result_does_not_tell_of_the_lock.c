// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last call may fail as well, with the lock held, while other failures come without it: what is
 * returned cannot tell a caller. Shaped after nldev_stat_get_counter_status_doit() of
 * drivers/infiniband/core/nldev.c.
 */
#include <linux/errno.h>
#include <linux/mutex.h>

struct stats {
	struct mutex lock;
	int count;
};

int stats_add(int msg, int i);
int stats_send(int msg);

int stats_reply(struct stats *st, int msg)
{
	int i;

	mutex_lock(&st->lock);
	for (i = 0; i < st->count; i++)
		if (stats_add(msg, i))
			goto failed;
	return stats_send(msg); // expect: error: lock-imbalance {{still held on this return}}

failed:
	mutex_unlock(&st->lock);
	return -EINVAL;
}
