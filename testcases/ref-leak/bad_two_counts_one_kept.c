// SPDX-License-Identifier: GPL-2.0-only
/* Of the two counts of an object a failure gives back one only. */
#include <linux/refcount.h>
#include <linux/errno.h>

struct pool {
	refcount_t users;
	refcount_t waiters;
	bool ready;
};

int pool_start(struct pool *p);

int pool_use(struct pool *p)
{
	int ret;

	refcount_inc(&p->users);
	refcount_inc(&p->waiters);
	if (!p->ready) {
		refcount_dec(&p->waiters);
		refcount_dec(&p->users);
		return -EAGAIN;
	}
	ret = pool_start(p);
	if (ret) {
		refcount_dec(&p->waiters);
		return ret; // expect: error: ref-leak {{reference to p}}
	}
	refcount_dec(&p->waiters);
	refcount_dec(&p->users);
	return 0;
}
