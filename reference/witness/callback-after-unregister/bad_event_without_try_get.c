// SPDX-License-Identifier: GPL-2.0-only
/*
 * One of the two events of the bus is delivered whether the device is registered or not; it comes
 * when the device has just been unregistered (seed 004).
 * Kernel says: BUG: KASAN: slab-use-after-free
 */
#include <linux/completion.h>
#include <linux/device.h>
#include <linux/vfio.h>

#include "../witness.h"

enum chan_event { EVENT_IRQ, EVENT_PATH, NR_EVENTS };

struct chan {
	struct vfio_device vdev;
	unsigned int *counts;
};

/* The part of the core that counts a registration. */
static bool vfio_device_try_get_registration(struct vfio_device *device)
{
	return refcount_inc_not_zero(&device->refcount);
}

static void vfio_device_put_registration(struct vfio_device *device)
{
	if (refcount_dec_and_test(&device->refcount))
		complete(&device->comp);
}

static void chan_event(struct chan *c, enum chan_event event)
{
	c->counts[event]++;
}

static void chan_irq(struct device *sch)
{
	struct chan *c = dev_get_drvdata(sch);

	if (!c || !vfio_device_try_get_registration(&c->vdev))
		return;
	chan_event(c, EVENT_IRQ);
	vfio_device_put_registration(&c->vdev);
}

static void chan_path_event(struct device *sch)
{
	struct chan *c = dev_get_drvdata(sch);

	if (c)
		chan_event(c, EVENT_PATH);
}

static int chan_register(struct chan *c, struct device *sch)
{
	c->counts = kcalloc(NR_EVENTS, sizeof(*c->counts), GFP_KERNEL);
	if (!c->counts)
		return -ENOMEM;
	init_completion(&c->vdev.comp);
	refcount_set(&c->vdev.refcount, 1);
	dev_set_drvdata(sch, c);
	return 0;
}

static void chan_unregister(struct chan *c)
{
	vfio_device_put_registration(&c->vdev);
	wait_for_completion(&c->vdev.comp);
	kfree(c->counts);
}

/* The bus knows nothing of registrations: its events come at any time. */
static void event_after_unregister(struct kunit *test)
{
	struct device *sch = root_device_register("witness_sch_bad");
	struct chan *c = kunit_kzalloc(test, sizeof(*c), GFP_KERNEL);

	KUNIT_ASSERT_FALSE(test, IS_ERR(sch));
	KUNIT_ASSERT_NOT_NULL(test, c);
	KUNIT_ASSERT_EQ(test, chan_register(c, sch), 0);
	chan_irq(sch);
	chan_path_event(sch);
	chan_unregister(c);
	chan_irq(sch);
	chan_path_event(sch);
	dev_set_drvdata(sch, NULL);
	root_device_unregister(sch);
}

WITNESS("bad-callback-after-unregister", event_after_unregister);
