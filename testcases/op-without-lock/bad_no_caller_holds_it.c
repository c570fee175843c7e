// SPDX-License-Identifier: GPL-2.0-only
/* After a kernel fix: the work's helper wants the lock, and on this way nobody took it. */
#include <linux/lockdep.h>
#include <linux/vfio.h>

struct mini_queue {
	struct mutex lock;
	int head;
};

struct mini_queue queue;

static void mini_flush(struct mini_queue *q)
{
	lockdep_assert_held(&q->lock);
	q->head = 0;
}

static void mini_drain(struct mini_queue *q)
{
	mini_flush(q); // expect: warning: op-without-lock {{mini_flush() is called without &q->lock}}
}

static int mini_open(struct vfio_device *vdev)
{
	(void)vdev;
	mutex_lock(&queue.lock);
	mini_flush(&queue);
	mutex_unlock(&queue.lock);
	mini_flush(&queue); // expect: error: op-without-lock {{without &queue.lock, which was released before}}
	return 0;
}

static void mini_close(struct vfio_device *vdev)
{
	(void)vdev;
	mini_drain(&queue);
}

const struct vfio_device_ops mini_ops = {
	.open_device = mini_open,
	.close_device = mini_close,
};
