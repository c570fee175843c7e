// SPDX-License-Identifier: GPL-2.0-only
/* The device is open, the file cannot be made, and the device is closed again. */
#include <linux/fs.h>
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

static void clock_close(struct vfio_device *vdev)
{
	struct clock_card *card = container_of(vdev, struct clock_card, vdev);

	timer_delete_sync(&card->timer);
}

static const struct vfio_device_ops clock_ops = {
	.name = "clock",
	.open_device = clock_open,
	.close_device = clock_close,
};

struct core_file {
	struct vfio_device *vdev;
};

static int core_open(struct inode *inode, struct file *filp)
{
	struct vfio_device *vdev = filp->private_data;
	struct core_file *file;
	int ret;

	mutex_lock(&vdev->dev_set->lock);
	ret = vdev->ops->open_device(vdev);
	if (ret)
		goto err_unlock;
	file = kzalloc(sizeof(*file), GFP_KERNEL);
	if (!file) {
		ret = -ENOMEM;
		goto err_close;
	}
	file->vdev = vdev;
	filp->private_data = file;
	mutex_unlock(&vdev->dev_set->lock);
	return 0;

err_close:
	vdev->ops->close_device(vdev);
err_unlock:
	mutex_unlock(&vdev->dev_set->lock);
	return ret;
}

static int core_release(struct inode *inode, struct file *filp)
{
	struct core_file *file = filp->private_data;
	struct vfio_device *vdev = file->vdev;

	mutex_lock(&vdev->dev_set->lock);
	vdev->ops->close_device(vdev);
	mutex_unlock(&vdev->dev_set->lock);
	kfree(file);
	return 0;
}

static const struct file_operations core_fops = {
	.open = core_open,
	.release = core_release,
};

/* Each allocation fails once. */
static void fail_and_open_again(struct kunit *test)
{
	struct clock_card *card = kunit_kzalloc(test, sizeof(*card), GFP_KERNEL);
	struct vfio_device_set *set = kunit_kzalloc(test, sizeof(*set), GFP_KERNEL);
	struct file *filp = kunit_kzalloc(test, sizeof(*filp), GFP_KERNEL);
	unsigned int n;

	KUNIT_ASSERT_TRUE(test, card && set && filp);
	mutex_init(&set->lock);
	card->vdev.dev_set = set;
	card->vdev.ops = &clock_ops;
	for (n = 1; n < 6; n++) {
		witness_fail_nth(n);
		filp->private_data = &card->vdev;
		if (!core_fops.open(NULL, filp))
			core_fops.release(NULL, filp);
		witness_fail_nth(0);
	}
}

WITNESS("good-open-unwind", fail_and_open_again);
