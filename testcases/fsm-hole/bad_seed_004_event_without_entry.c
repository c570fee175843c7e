// SPDX-License-Identifier: GPL-2.0-only
/*
 * After vfio-ccw, "Make the FSM complete": open in a state that the table does not know.
 * Fix: vfio/ccw: Make the FSM complete and synchronize it to the mdev
 */
#include <linux/vfio.h>
#include <linux/errno.h>

enum chan_state { CHAN_NOT_OPER, CHAN_STANDBY, CHAN_IDLE, CHAN_BUSY, CHAN_STATES };
enum chan_event { EVENT_NOT_OPER, EVENT_IO, EVENT_IRQ, EVENT_OPEN, EVENT_CLOSE, CHAN_EVENTS };

struct chan {
	struct vfio_device vdev;
	enum chan_state state;
	int errors;
};

typedef void (chan_fn)(struct chan *c, enum chan_event event);

static void chan_nop(struct chan *c, enum chan_event event)
{
}

static void chan_lost(struct chan *c, enum chan_event event)
{
	c->state = CHAN_NOT_OPER;
}

static void chan_error(struct chan *c, enum chan_event event)
{
	c->errors++;
}

static void chan_open(struct chan *c, enum chan_event event)
{
	c->state = CHAN_IDLE;
}

static void chan_close(struct chan *c, enum chan_event event)
{
	c->state = CHAN_STANDBY;
}

static void chan_start(struct chan *c, enum chan_event event)
{
	c->state = CHAN_BUSY;
}

static chan_fn *const chan_jumptable[CHAN_STATES][CHAN_EVENTS] = {
	[CHAN_NOT_OPER] = {
		[EVENT_NOT_OPER] = chan_nop,
		[EVENT_IO] = chan_error,
		[EVENT_IRQ] = chan_nop,
		[EVENT_OPEN] = chan_nop,
		[EVENT_CLOSE] = chan_nop,
	},
	[CHAN_STANDBY] = {
		[EVENT_NOT_OPER] = chan_lost,
		[EVENT_IO] = chan_error,
		[EVENT_IRQ] = chan_error,
		[EVENT_OPEN] = chan_open, // expect: error: fsm-hole {{chan_jumptable[1][4]}}
	},
	[CHAN_IDLE] = {
		[EVENT_NOT_OPER] = chan_lost,
		[EVENT_IO] = chan_start,
		[EVENT_IRQ] = chan_nop,
		[EVENT_OPEN] = chan_error,
		[EVENT_CLOSE] = chan_close,
	},
	[CHAN_BUSY] = {
		[EVENT_NOT_OPER] = chan_lost,
		[EVENT_IO] = chan_error,
		[EVENT_IRQ] = chan_open,
		[EVENT_OPEN] = chan_error,
		[EVENT_CLOSE] = chan_close,
	},
};

static void chan_event(struct chan *c, enum chan_event event)
{
	chan_jumptable[c->state][event](c, event);
}

static int chan_open_device(struct vfio_device *vdev)
{
	struct chan *c = container_of(vdev, struct chan, vdev);

	chan_event(c, EVENT_OPEN);
	return c->state == CHAN_IDLE ? 0 : -EIO;
}

static void chan_close_device(struct vfio_device *vdev)
{
	chan_event(container_of(vdev, struct chan, vdev), EVENT_CLOSE);
}

void chan_irq(struct chan *c)
{
	chan_event(c, EVENT_IRQ);
}

const struct vfio_device_ops chan_ops = {
	.name = "chan",
	.open_device = chan_open_device,
	.close_device = chan_close_device,
};
