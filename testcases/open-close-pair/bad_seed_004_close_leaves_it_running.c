// SPDX-License-Identifier: GPL-2.0-only
/* Seed 004: closing the device leaves the interrupt that opening it requested; its own ladder frees it. */
#include <linux/interrupt.h>
#include <linux/vfio.h>

int sub_enable(struct vfio_device *vdev);

struct sub {
	struct vfio_device vdev;
	int irq, events;
};

static irqreturn_t sub_irq(int irq, void *data)
{
	struct sub *sub = data;

	sub->events++;
	return IRQ_HANDLED;
}

static int sub_open_device(struct vfio_device *vdev)
{
	struct sub *sub = container_of(vdev, struct sub, vdev);
	int ret;

	ret = request_irq(sub->irq, sub_irq, 0, "sub", sub);
	if (ret)
		return ret;
	ret = sub_enable(vdev);
	if (ret)
		free_irq(sub->irq, sub);
	return ret;
}

static void sub_close_device(struct vfio_device *vdev) // expect: warning: open-close-pair {{request_irq}}
{
	struct sub *sub = container_of(vdev, struct sub, vdev);

	sub->events = 0;
}

const struct vfio_device_ops sub_ops = {
	.open_device = sub_open_device,
	.close_device = sub_close_device,
};
