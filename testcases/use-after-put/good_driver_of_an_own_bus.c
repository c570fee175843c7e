// SPDX-License-Identifier: GPL-2.0-only
/*
 * The driver's own bus has drivers that embed the common one: remove() runs while the core holds the
 * device, so the count that probe() took for the channel is not the last.
 */
#include <linux/container_of.h>
#include <linux/device.h>
#include <linux/mutex.h>

struct queue_driver {
	const char *name;
	int (*probe)(struct device *dev);
	int (*remove)(struct device *dev);
	struct device_driver drv;
};

struct queue {
	struct device dev;
	struct mutex lock;
	int enabled;
};

static void queue_disable(struct queue *q)
{
	q->enabled = 0;
}

static void queue_channel_gone(struct queue *q)
{
	put_device(&q->dev);
}

static int queue_drv_remove(struct device *dev)
{
	struct queue *q = container_of(dev, struct queue, dev);

	mutex_lock(&q->lock);
	queue_channel_gone(q);
	queue_disable(q);
	mutex_unlock(&q->lock);
	return 0;
}

struct queue_driver queue_drv = {
	.name = "queue",
	.remove = queue_drv_remove,
};
