// SPDX-License-Identifier: GPL-2.0-only
/*
 * After vfio-ccw: the bus calls back any time; one of its callbacks does not look whether the
 * device is registered.
 * Fix: vfio/ccw: Move the lifecycle of the struct vfio_ccw_private to the mdev
 */
#include <linux/vfio.h>
#include <linux/errno.h>

enum chan_event { EVENT_NOT_OPER, EVENT_IRQ, EVENT_PATH };

struct chan {
	struct vfio_device vdev;
	int state;
	int pending;
};

bool vfio_device_try_get(struct vfio_device *device);
void vfio_device_put(struct vfio_device *device);

static void chan_event(struct chan *c, enum chan_event event)
{
	if (event == EVENT_IRQ)
		c->pending++;
	else
		c->state = event;
}

void chan_irq(struct device *sch)
{
	struct chan *c = dev_get_drvdata(sch);

	if (!c || !vfio_device_try_get(&c->vdev))
		return;
	chan_event(c, EVENT_IRQ);
	vfio_device_put(&c->vdev);
}

int chan_path_event(struct device *sch, int mask)
{
	struct chan *c = dev_get_drvdata(sch);

	if (!c || !mask)
		return 0;
	chan_event(c, EVENT_PATH); // expect: error: callback-after-unregister {{chan_event()}}
	return 0;
}
