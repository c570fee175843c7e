// SPDX-License-Identifier: GPL-2.0-only
/*
 * Seed 004: the interrupts run for as long as the device is open. Here open_device() requests one,
 * and only the removal of the device frees it: the second open fails.
 * Fix: vfio/ccw: Make the FSM complete and synchronize it to the mdev
 */
#include <linux/interrupt.h>
#include <linux/vfio.h>

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

	return request_irq(sub->irq, sub_irq, 0, "sub", sub);
}

static void sub_close_device(struct vfio_device *vdev)
{
	struct sub *sub = container_of(vdev, struct sub, vdev);

	sub->events = 0;
}

void sub_remove(struct sub *sub)
{
	vfio_unregister_group_dev(&sub->vdev);
	free_irq(sub->irq, sub);
	vfio_put_device(&sub->vdev);
}

const struct vfio_device_ops sub_ops = {
	.open_device = sub_open_device,
	.close_device = sub_close_device, // known-fn: open-close-pair another function of the file undoes it, at another time
};
