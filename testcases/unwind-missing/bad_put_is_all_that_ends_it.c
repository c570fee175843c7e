// SPDX-License-Identifier: GPL-2.0-only
/* There is no other end than the put: what was made first stays when the second fails. */
#include <linux/errno.h>
#include <linux/types.h>

struct pool;

struct fifo {
	struct pool *groups, *channels;
};

int fifo_pool_new(int n, struct pool **pool);
void fifo_pool_put(struct pool **pool);

int fifo_setup(struct fifo *fifo)
{
	int ret = fifo_pool_new(16, &fifo->groups);

	if (ret)
		return ret;
	ret = fifo_pool_new(16, &fifo->channels);
	if (ret)
		return ret; // expect: unwind-missing {{fifo_pool_new}}
	return 0;
}

void fifo_end(struct fifo *fifo)
{
	fifo_pool_put(&fifo->channels);
	fifo_pool_put(&fifo->groups);
}
