// SPDX-License-Identifier: GPL-2.0-only
/*
 * subch_drv.c - the driver of subchannels: offers them as mediated devices.
 *
 * Purpose: what the bus calls, and the delivery of interrupts and events to the user.
 * Idea: the subchannel's driver owns nothing but the registration as a parent. An interrupt finds
 * the user through a pointer under the subchannel's lock and is delivered only when it can take
 * the user's registration: so not before registering, and not after unregistering.
 */
#include <linux/module.h>

#include "subch_private.h"

static void subch_set_private(struct subch *sch, struct subch_private *private)
{
	unsigned long flags;

	spin_lock_irqsave(&sch->lock, flags);
	sch->private = private;
	spin_unlock_irqrestore(&sch->lock, flags);
}

/* The registered user of @sch, to be put by vdev_put_registration(), or NULL. */
static struct subch_private *subch_get_private(struct subch *sch)
{
	struct subch_private *private;
	unsigned long flags;

	spin_lock_irqsave(&sch->lock, flags);
	private = sch->private;
	if (private && !vdev_try_get_registration(&private->vdev))
		private = NULL;
	spin_unlock_irqrestore(&sch->lock, flags);
	return private;
}

static void subch_deliver(struct subch *sch, enum subch_event event)
{
	struct subch_private *private = subch_get_private(sch);

	if (!private)
		return;
	subch_fsm_event(private, event);
	vdev_put_registration(&private->vdev);
}

static void subch_irq(struct subch *sch)
{
	subch_deliver(sch, SUBCH_IRQ);
}

static void subch_gone(struct subch *sch)
{
	subch_deliver(sch, SUBCH_GONE);
}

/*
 * The mediated device came onto the bus. The pointer is set first: who opens the device at once
 * needs its interrupts.
 */
static int subch_user_probe(struct med_device *med)
{
	struct subch_private *private = med->vendor_data;
	int ret;

	subch_set_private(private->sch, private);
	ret = vdev_register(&private->vdev);
	if (ret)
		subch_set_private(private->sch, NULL);
	return ret;
}

/* It goes: no user is left when unregistering returns, and nothing is delivered after it. */
static void subch_user_remove(struct med_device *med)
{
	struct subch_private *private = med->vendor_data;

	vdev_unregister(&private->vdev);
	subch_set_private(private->sch, NULL);
}

static struct med_driver subch_user_driver = {
	.driver = {
		.name = "subch_user",
		.owner = THIS_MODULE,
	},
	.device_api = "subch",
	.probe = subch_user_probe,
	.remove = subch_user_remove,
};

/* One user at a time: interrupts have one place to go. */
static const struct med_type_desc subch_types[] = {
	{ .sysfs_name = "subch-io", .pretty_name = "I/O subchannel", .max_instances = 1 },
};

static int subch_probe(struct subch *sch)
{
	return med_register_parent(&sch->dev, &subch_vendor_ops, subch_types,
				   ARRAY_SIZE(subch_types));
}

static void subch_remove(struct subch *sch)
{
	med_unregister_parent(&sch->dev);
}

const struct subch_driver subch_med_driver = {
	.probe = subch_probe,
	.remove = subch_remove,
	.irq = subch_irq,
	.gone = subch_gone,
};
EXPORT_SYMBOL_GPL(subch_med_driver);

static int __init subch_init(void)
{
	return med_driver_register(&subch_user_driver);
}

static void __exit subch_exit(void)
{
	med_driver_unregister(&subch_user_driver);
}

module_init(subch_init);
module_exit(subch_exit);

MODULE_DESCRIPTION("Subchannels as mediated devices, a reference");
MODULE_LICENSE("GPL");
