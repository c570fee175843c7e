// SPDX-License-Identifier: GPL-2.0-only
/*
 * open_device() starts a timer and there is no close_device() to stop it: the next open makes the
 * running timer anew.
 * Kernel says: ODEBUG: init active
 */
#include <linux/timer.h>
#include <linux/vfio.h>

#include "../witness.h"

struct clock_card {
	struct vfio_device vdev;
	struct timer_list timer;
	unsigned int ticks;
};

static void clock_tick(struct timer_list *timer)
{
	struct clock_card *card = from_timer(card, timer, timer);

	card->ticks++;
}

static int clock_open(struct vfio_device *vdev)
{
	struct clock_card *card = container_of(vdev, struct clock_card, vdev);

	timer_setup(&card->timer, clock_tick, 0);
	mod_timer(&card->timer, jiffies + HZ);
	return 0;
}

static const struct vfio_device_ops clock_ops = {
	.name = "clock",
	.open_device = clock_open,
};

/* The part of a core that opens a device: the first open and the last close reach the driver. */
static int core_open(struct vfio_device *vdev)
{
	int ret = 0;

	mutex_lock(&vdev->dev_set->lock);
	vdev->open_count++;
	if (vdev->open_count == 1 && vdev->ops->open_device) {
		ret = vdev->ops->open_device(vdev);
		if (ret)
			vdev->open_count--;
	}
	mutex_unlock(&vdev->dev_set->lock);
	return ret;
}

static void core_close(struct vfio_device *vdev)
{
	mutex_lock(&vdev->dev_set->lock);
	vdev->open_count--;
	if (!vdev->open_count && vdev->ops->close_device)
		vdev->ops->close_device(vdev);
	mutex_unlock(&vdev->dev_set->lock);
}

static void open_twice(struct kunit *test)
{
	struct clock_card *card = kunit_kzalloc(test, sizeof(*card), GFP_KERNEL);
	struct vfio_device_set *set = kunit_kzalloc(test, sizeof(*set), GFP_KERNEL);
	int i;

	KUNIT_ASSERT_TRUE(test, card && set);
	mutex_init(&set->lock);
	card->vdev.dev_set = set;
	card->vdev.ops = &clock_ops;
	for (i = 0; i < 2; i++) {
		KUNIT_EXPECT_EQ(test, core_open(&card->vdev), 0);
		core_close(&card->vdev);
	}
	timer_delete_sync(&card->timer);
}

WITNESS("bad-open-close-pair", open_twice);
