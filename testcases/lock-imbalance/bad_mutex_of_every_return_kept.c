// SPDX-License-Identifier: GPL-2.0-only
/* The unlock is gone from the one way out: no return disagrees, and nobody else unlocks it. */
#include <linux/device.h>
#include <linux/mutex.h>

struct fan {
	struct device *dev;
	struct mutex lock;
	int speed;
};

void fan_write(struct fan *f, int speed);

int fan_set(struct fan *f, int speed)
{
	mutex_lock(&f->lock);
	f->speed = speed;
	fan_write(f, speed);
	return 0; // expect: warning: lock-imbalance {{never released}}
}

int fan_get(struct fan *f)
{
	int speed;

	mutex_lock(&f->lock);
	speed = f->speed;
	mutex_unlock(&f->lock);
	return speed;
}
