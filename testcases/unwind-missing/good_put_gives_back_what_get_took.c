// SPDX-License-Identifier: GPL-2.0-only
/* A number is got from the pool and put back; the pool itself ends by its unref. */
#include <linux/errno.h>
#include <linux/types.h>

struct pool;

struct fifo {
	struct pool *groups, *channels;
};

int fifo_pool_new(int n, struct pool **pool);
void fifo_pool_unref(struct pool **pool);
int fifo_pool_get(struct pool *pool, void *user);
void fifo_pool_put(struct pool *pool, int id);

int fifo_setup(struct fifo *fifo)
{
	int ret = fifo_pool_new(16, &fifo->groups);

	if (ret)
		return ret;
	ret = fifo_pool_new(16, &fifo->channels);
	if (ret)
		return ret;
	return 0;
}

int fifo_open(struct fifo *fifo, void *user, int *id)
{
	*id = fifo_pool_get(fifo->groups, user);
	return *id < 0 ? *id : 0;
}

void fifo_close(struct fifo *fifo, int id)
{
	fifo_pool_put(fifo->groups, id);
}
