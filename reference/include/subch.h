/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * subch.h - subchannels: hardware that takes one request at a time and answers by interrupt.
 *
 * Purpose: what the bus of the subchannels and the driver know of each other.
 * Idea: the bus owns struct subch and calls the driver's table; interrupts and events come at any
 * time between probe and remove, also when no user is there.
 */
#ifndef SUBCH_H
#define SUBCH_H

#include <linux/device.h>
#include <linux/spinlock.h>

struct subch;
struct subch_private;

/**
 * struct subch_hw - how the bus reaches the hardware
 * @enable: interrupts may come from now on
 * @disable: no interrupt comes any more; -EBUSY while a request is running
 * @start: run a request; one interrupt tells its end
 * @halt: end the running request early; its interrupt still comes
 *
 * Context: called under the lock of the subchannel, interrupts off.
 */
struct subch_hw {
	int (*enable)(struct subch *sch);
	int (*disable)(struct subch *sch);
	int (*start)(struct subch *sch, unsigned long request);
	void (*halt)(struct subch *sch);
};

/**
 * struct subch - a subchannel
 * @dev: on the bus
 * @hw: the hardware
 * @lock: taken in interrupts
 * @private: who gets interrupts and events, or NULL; under @lock
 */
struct subch {
	struct device dev;
	const struct subch_hw *hw;
	spinlock_t lock;
	struct subch_private *private;
};

/**
 * struct subch_driver - what the bus calls
 * @probe: the subchannel is there
 * @remove: it goes; nothing is delivered into the driver's users after this
 * @irq: the running request has ended
 * @gone: the hardware does not answer any more
 *
 * Context: @irq and @gone from any context, between @probe and @remove.
 */
struct subch_driver {
	int (*probe)(struct subch *sch);
	void (*remove)(struct subch *sch);
	void (*irq)(struct subch *sch);
	void (*gone)(struct subch *sch);
};

extern const struct subch_driver subch_med_driver;

/* Commands of the open device. */
#define SUBCH_CMD_START		1	/* run a request: arg */
#define SUBCH_CMD_RESULTS	2	/* how many requests have ended since the open */

#endif
