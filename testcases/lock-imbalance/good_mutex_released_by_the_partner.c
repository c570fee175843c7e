// SPDX-License-Identifier: GPL-2.0-only
/* One function takes the lock for a while and another one gives it back. */
#include <linux/device.h>
#include <linux/mutex.h>

struct fan {
	struct device *dev;
	struct mutex lock;
	int speed;
};

void fan_write(struct fan *f, int speed);

void fan_pin(struct fan *f)
{
	mutex_lock(&f->lock);
	fan_write(f, f->speed);
}

void fan_unpin(struct fan *f)
{
	fan_write(f, 0);
	mutex_unlock(&f->lock);
}
