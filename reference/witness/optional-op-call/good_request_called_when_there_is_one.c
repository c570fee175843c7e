// SPDX-License-Identifier: GPL-2.0-only
/* The core asks for the device back if the driver can be asked. */
#include <linux/vfio.h>

#include "../witness.h"

struct card {
	struct vfio_device vdev;
	bool enabled;
};

static int card_open(struct vfio_device *vdev)
{
	container_of(vdev, struct card, vdev)->enabled = true;
	return 0;
}

static void card_close(struct vfio_device *vdev)
{
	container_of(vdev, struct card, vdev)->enabled = false;
}

static const struct vfio_device_ops card_ops = {
	.name = "card",
	.open_device = card_open,
	.close_device = card_close,
};

static noinline void core_ask_back(struct vfio_device *vdev)
{
	if (vdev->ops->request)
		vdev->ops->request(vdev, 0);
}

static void ask_back(struct kunit *test)
{
	struct card *card = kunit_kzalloc(test, sizeof(*card), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, card);
	card->vdev.ops = &card_ops;
	core_ask_back(&card->vdev);
}

WITNESS("good-optional-op-call", ask_back);
