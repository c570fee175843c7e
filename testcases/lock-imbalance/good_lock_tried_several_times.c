// SPDX-License-Identifier: GPL-2.0-only
/* A helper that tries a few times: its counter never falls below 0, so true means locked. */
#include <linux/errno.h>
#include <linux/mutex.h>

struct bus {
	struct mutex lock;
	int value;
};

unsigned long nap(unsigned long ms);

static bool bus_lock(struct mutex *lock)
{
	int left = 5;

	while (mutex_lock_interruptible(lock) != 0 && left > 0) {
		if (!nap(20))
			left--;
	}
	if (!left) {
		return false;
	}
	return true;
}

static int bus_read(struct bus *b)
{
	int ret;

	if (!bus_lock(&b->lock))
		return -EAGAIN;
	ret = b->value;
	mutex_unlock(&b->lock);
	return ret;
}

int bus_convert(struct bus *b)
{
	if (!bus_lock(&b->lock))
		return -EAGAIN;
	b->value = 1;
	mutex_unlock(&b->lock);
	return bus_read(b);
}
