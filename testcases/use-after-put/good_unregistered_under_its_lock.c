// SPDX-License-Identifier: GPL-2.0-only
/*
 * What is dropped under the lock is the count that came with the registration; the pointer through
 * which it was found stands for another one. Shaped after devcd_free() of drivers/base/devcoredump.c.
 */
#include <linux/device.h>
#include <linux/mutex.h>

struct dump {
	struct device dev;
	struct mutex lock;
	int deleted;
};

static void dump_del(struct dump *d)
{
	d->deleted = 1;
	device_del(&d->dev);
	put_device(&d->dev);
}

struct dumps {
	struct dump *last; /* holds a count */
};

int dumps_clear(struct dumps *all)
{
	struct dump *d = all->last;

	mutex_lock(&d->lock);
	if (!d->deleted)
		dump_del(d);
	mutex_unlock(&d->lock); // known-fp: note: use-after-put {{mutex_unlock()}} that the pointer is counted nothing here says
	return 0;
}

void dump_expired(struct dump *d)
{
	int deleted;

	mutex_lock(&d->lock);
	deleted = d->deleted;
	mutex_unlock(&d->lock);
	if (!deleted)
		dump_del(d);
}
