// SPDX-License-Identifier: GPL-2.0-only
/* As its bad twin, given back; and a helper that success leaves locked for its caller. */
#include <linux/mutex.h>
#include <linux/errno.h>

struct opts {
	struct mutex lock;
	struct mutex door;
	int users;
};

struct group_ops {
	int (*make)(struct opts *o, int n);
};

int lun_create(struct opts *o, int n);

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
out:
	mutex_unlock(&o->lock);
	return ret;
}

const struct group_ops lun_group_ops = {
	.make = lun_make,
};

static int opts_get(struct opts *o)
{
	mutex_lock(&o->door);
	if (o->users) {
		mutex_unlock(&o->door);
		return -EBUSY;
	}
	return 0;
}

int opts_use(struct opts *o)
{
	int ret = opts_get(o);

	if (ret)
		return ret;
	o->users = 1;
	mutex_unlock(&o->door);
	return 0;
}
