// SPDX-License-Identifier: GPL-2.0-only
/* Failure unlocks, success does not; nobody who calls the operation could. Another one unblocks. */
#include <linux/mutex.h>
#include <linux/spinlock.h>
#include <linux/errno.h>

struct opts {
	struct mutex lock;
	int users;
};

struct group_ops {
	int (*make)(struct opts *o, int n);
};

int lun_create(struct opts *o, int n);
void host_unblock_requests(int *host);

static int lun_make(struct opts *o, int n)
{
	int ret;

	mutex_lock(&o->lock);
	if (o->users) {
		ret = -EBUSY;
		goto out;
	}
	ret = lun_create(o, n);
	if (ret)
		goto out;
	o->users++;
	return 0; // expect: warning: lock-imbalance {{&o->lock taken by mutex_lock() is never released}}
out:
	mutex_unlock(&o->lock);
	return ret;
}

const struct group_ops lun_group_ops = {
	.make = lun_make,
};

struct target {
	spinlock_t guard;
	int blocked;
};

void target_unblock(struct target *t, int *host)
{
	spin_lock(&t->guard);
	t->blocked--;
	host_unblock_requests(host);
} // expect: warning: lock-imbalance {{&t->guard taken by spin_lock() is never released}}
