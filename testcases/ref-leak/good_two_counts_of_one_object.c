// SPDX-License-Identifier: GPL-2.0-only
/* Holders and waiters of one object have a count each; both are given back, the first for sure. */
#include <linux/refcount.h>
#include <linux/mutex.h>
#include <linux/errno.h>

struct pool {
	struct mutex lock;
	refcount_t users;
	refcount_t waiters;
	int size;
};

struct owner {
	struct pool *pool;
};

void pool_wake(struct pool *p);

static bool pool_hold(struct pool *p)
{
	if (!refcount_inc_not_zero(&p->users))
		return false;
	if (!refcount_inc_not_zero(&p->waiters)) {
		refcount_dec(&p->users);
		return false;
	}
	return true;
}

static void pool_release(struct pool *p)
{
	refcount_dec(&p->users);
	if (refcount_dec_and_test(&p->waiters))
		pool_wake(p);
}

static struct pool *owner_pool(struct owner *o)
{
	if (!o->pool || !pool_hold(o->pool))
		return NULL;
	return o->pool;
}

int owner_size(struct owner *o, int *size)
{
	struct pool *p = owner_pool(o);

	if (!p)
		return -ENODEV;
	*size = p->size;
	pool_release(p);
	return 0;
}
