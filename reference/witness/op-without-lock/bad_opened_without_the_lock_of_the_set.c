// SPDX-License-Identifier: GPL-2.0-only
/*
 * The core counts under the lock of the set and then opens the device without it; the driver relies
 * on it.
 * Kernel says: card_open
 */
#include <linux/lockdep.h>
#include <linux/vfio.h>

#include "../witness.h"

struct card {
	struct vfio_device vdev;
	bool enabled;
};

static int card_open(struct vfio_device *vdev)
{
	struct card *card = container_of(vdev, struct card, vdev);

	lockdep_assert_held(&vdev->dev_set->lock);
	card->enabled = true;
	return 0;
}

static void card_close(struct vfio_device *vdev)
{
	struct card *card = container_of(vdev, struct card, vdev);

	lockdep_assert_held(&vdev->dev_set->lock);
	card->enabled = false;
}

static const struct vfio_device_ops card_ops = {
	.name = "card",
	.open_device = card_open,
	.close_device = card_close,
};

static int core_first_open(struct vfio_device *vdev)
{
	int ret;

	mutex_lock(&vdev->dev_set->lock);
	vdev->open_count++;
	mutex_unlock(&vdev->dev_set->lock);
	ret = vdev->ops->open_device(vdev);
	if (!ret)
		return 0;
	mutex_lock(&vdev->dev_set->lock);
	vdev->open_count--;
	mutex_unlock(&vdev->dev_set->lock);
	return ret;
}

static void core_last_close(struct vfio_device *vdev)
{
	mutex_lock(&vdev->dev_set->lock);
	vdev->open_count--;
	vdev->ops->close_device(vdev);
	mutex_unlock(&vdev->dev_set->lock);
}

static void open_and_close(struct kunit *test)
{
	struct card *card = kunit_kzalloc(test, sizeof(*card), GFP_KERNEL);
	struct vfio_device_set *set = kunit_kzalloc(test, sizeof(*set), GFP_KERNEL);

	KUNIT_ASSERT_TRUE(test, card && set);
	mutex_init(&set->lock);
	card->vdev.dev_set = set;
	card->vdev.ops = &card_ops;
	KUNIT_EXPECT_EQ(test, core_first_open(&card->vdev), 0);
	core_last_close(&card->vdev);
	KUNIT_EXPECT_FALSE(test, card->enabled);
}

WITNESS("bad-op-without-lock", open_and_close);
