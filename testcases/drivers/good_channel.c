// SPDX-License-Identifier: GPL-2.0-only
/*
 * A small vfio driver above a channel, after vfio-ccw: the bus below calls back at any time, a thread
 * polls, and users open the device. The twin bad_channel.c has the mistakes.
 */
#include <linux/err.h>
#include <linux/eventfd.h>
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/vfio.h>

enum chan_event { CHAN_IRQ, CHAN_PATH, CHAN_GONE };

struct chan {
	struct vfio_device vdev;
	struct mutex lock;
	struct eventfd_ctx *trigger;
	struct task_struct *poller;
	int events[3];
	int opened;
};

static DEFINE_SPINLOCK(chan_events_lock);

bool vfio_device_try_get_registration(struct vfio_device *device);
void vfio_device_put_registration(struct vfio_device *device);

static void chan_event(struct chan *c, enum chan_event event)
{
	unsigned long flags;

	spin_lock_irqsave(&chan_events_lock, flags);
	c->events[event]++;
	if (c->trigger)
		eventfd_signal(c->trigger);
	spin_unlock_irqrestore(&chan_events_lock, flags);
}

void chan_irq(struct device *sch)
{
	struct chan *c = dev_get_drvdata(sch);

	if (!c || !vfio_device_try_get_registration(&c->vdev))
		return;
	chan_event(c, CHAN_IRQ);
	vfio_device_put_registration(&c->vdev);
}

int chan_path_event(struct device *sch, int mask)
{
	struct chan *c = dev_get_drvdata(sch);

	if (!c || !mask)
		return 0;
	if (!vfio_device_try_get_registration(&c->vdev))
		return 0;
	chan_event(c, CHAN_PATH);
	vfio_device_put_registration(&c->vdev);
	return 0;
}

int chan_set_trigger(struct chan *c, int fd)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);
	struct eventfd_ctx *old;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	mutex_lock(&c->lock);
	if (!c->opened) {
		mutex_unlock(&c->lock);
		eventfd_ctx_put(ctx);
		return -ENODEV;
	}
	spin_lock_irq(&chan_events_lock);
	old = c->trigger;
	c->trigger = ctx;
	spin_unlock_irq(&chan_events_lock);
	mutex_unlock(&c->lock);
	if (old)
		eventfd_ctx_put(old);
	return 0;
}

static int chan_poll(void *data)
{
	struct chan *c = data;

	while (!kthread_should_stop())
		chan_event(c, CHAN_IRQ);
	return 0;
}

static int chan_open_device(struct vfio_device *vdev)
{
	struct chan *c = container_of(vdev, struct chan, vdev);

	mutex_lock(&c->lock);
	c->poller = kthread_run(chan_poll, c, "chan");
	if (IS_ERR(c->poller)) {
		mutex_unlock(&c->lock);
		return PTR_ERR(c->poller);
	}
	c->opened = 1;
	mutex_unlock(&c->lock);
	return 0;
}

static void chan_close_device(struct vfio_device *vdev)
{
	struct chan *c = container_of(vdev, struct chan, vdev);

	mutex_lock(&c->lock);
	kthread_stop(c->poller);
	c->opened = 0;
	mutex_unlock(&c->lock);
}

static const struct vfio_device_ops chan_ops = {
	.name = "chan",
	.open_device = chan_open_device,
	.close_device = chan_close_device,
};

const struct vfio_device_ops *chan_get_ops(void)
{
	return &chan_ops;
}

void chan_init(struct chan *c)
{
	mutex_init(&c->lock);
	c->trigger = NULL;
	c->opened = 0;
}

int chan_probe(struct device *sch, struct chan *c)
{
	int ret;

	chan_init(c);
	dev_set_drvdata(sch, c);
	ret = vfio_register_group_dev(&c->vdev);
	if (ret) {
		dev_set_drvdata(sch, NULL);
		vfio_put_device(&c->vdev);
	}
	return ret;
}

/* What the core does when the device below goes away. */
void chan_remove(struct device *sch)
{
	struct chan *c = dev_get_drvdata(sch);

	if (c->vdev.ops->request)
		c->vdev.ops->request(&c->vdev, 0);
	vfio_unregister_group_dev(&c->vdev);
	dev_set_drvdata(sch, NULL);
	vfio_put_device(&c->vdev);
}
