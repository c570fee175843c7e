// SPDX-License-Identifier: GPL-2.0-only
/*
 * subch_vdev.c - the user of a subchannel: made with a mediated device, opened by user space.
 *
 * Purpose: the record behind a mediated device, and its open and close.
 * Idea: the record belongs to the mediated device, not to the subchannel's driver: it is made in
 * create and put in remove. The hardware is enabled by the first open and quiet after the last
 * close. How many records a subchannel may have is the core's business.
 */
#include <linux/module.h>

#include "subch_private.h"

static struct subch_private *to_private(struct vdev *vdev)
{
	return container_of(vdev, struct subch_private, vdev);
}

static void subch_take_results(struct work_struct *work)
{
	struct subch_private *private = container_of(work, struct subch_private, results_work);
	unsigned int ended;

	spin_lock_irq(&private->sch->lock);
	ended = private->ended;
	private->ended = 0;
	spin_unlock_irq(&private->sch->lock);
	WRITE_ONCE(private->results, private->results + ended);
}

static int subch_open_device(struct vdev *vdev)
{
	struct subch_private *private = to_private(vdev);

	private->ended = 0;
	private->results = 0;
	return subch_fsm_event(private, SUBCH_OPEN);
}

/*
 * Ends the running request and disables the hardware; what does not end within ten seconds is
 * taken for dead. The interrupt that is waited for comes through subch_irq().
 */
static void subch_quiesce(struct subch_private *private)
{
	int ret;

	reinit_completion(&private->quiet);
	ret = subch_fsm_event(private, SUBCH_CLOSE);
	if (ret == -EBUSY && wait_for_completion_timeout(&private->quiet, 10 * HZ))
		ret = subch_fsm_event(private, SUBCH_CLOSE);
	if (ret)
		subch_fsm_event(private, SUBCH_GONE);
}

static void subch_close_device(struct vdev *vdev)
{
	struct subch_private *private = to_private(vdev);

	subch_quiesce(private);
	/* Nothing queues it any more in the states that are left. */
	cancel_work_sync(&private->results_work);
}

static long subch_ioctl(struct vdev *vdev, unsigned int cmd, unsigned long arg)
{
	struct subch_private *private = to_private(vdev);

	switch (cmd) {
	case SUBCH_CMD_START:
		return subch_fsm_start(private, arg);
	case SUBCH_CMD_RESULTS:
		flush_work(&private->results_work);
		return READ_ONCE(private->results);
	default:
		return -ENOTTY;
	}
}

static int subch_vdev_init(struct vdev *vdev)
{
	struct subch_private *private = to_private(vdev);

	private->state = SUBCH_CLOSED;
	init_completion(&private->quiet);
	INIT_WORK(&private->results_work, subch_take_results);
	return 0;
}

static const struct vdev_ops subch_vdev_ops = {
	.owner = THIS_MODULE,
	.init = subch_vdev_init,
	.open_device = subch_open_device,
	.close_device = subch_close_device,
	.ioctl = subch_ioctl,
};

static int subch_create(struct med_device *med)
{
	struct subch_private *private;

	private = vdev_alloc(struct subch_private, vdev, &med->dev, &subch_vdev_ops);
	if (IS_ERR(private))
		return PTR_ERR(private);
	private->sch = container_of(med_parent_dev(med), struct subch, dev);
	med->vendor_data = private;
	return 0;
}

static void subch_destroy(struct med_device *med)
{
	struct subch_private *private = med->vendor_data;

	med->vendor_data = NULL;
	vdev_put(&private->vdev);
}

const struct med_vendor_ops subch_vendor_ops = {
	.device_api = "subch",
	.create = subch_create,
	.remove = subch_destroy,
};
