/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * subch_private.h - one user of a subchannel and its state machine.
 */
#ifndef SUBCH_PRIVATE_H
#define SUBCH_PRIVATE_H

#include <linux/completion.h>
#include <linux/workqueue.h>

#include "med.h"
#include "subch.h"
#include "vdev.h"

/**
 * enum subch_state - what the hardware does for the user
 * @SUBCH_NOT_OPER: it does not answer
 * @SUBCH_CLOSED: disabled, nobody has the device open
 * @SUBCH_IDLE: enabled, no request
 * @SUBCH_BUSY: a request is running
 * @SUBCH_QUIESCING: a request is being ended for a close
 * @NR_SUBCH_STATES: number of states
 */
enum subch_state {
	SUBCH_NOT_OPER,
	SUBCH_CLOSED,
	SUBCH_IDLE,
	SUBCH_BUSY,
	SUBCH_QUIESCING,
	NR_SUBCH_STATES
};

/**
 * enum subch_event - what happens to it
 * @SUBCH_OPEN: first open
 * @SUBCH_CLOSE: last close; returns -EBUSY until the running request has ended
 * @SUBCH_START: user space has a request
 * @SUBCH_IRQ: interrupt
 * @SUBCH_GONE: the hardware does not answer any more
 * @NR_SUBCH_EVENTS: number of events
 */
enum subch_event {
	SUBCH_OPEN,
	SUBCH_CLOSE,
	SUBCH_START,
	SUBCH_IRQ,
	SUBCH_GONE,
	NR_SUBCH_EVENTS
};

/**
 * struct subch_private - one user of a subchannel, owned by its mediated device
 * @vdev: what user space opens; its reference count is the life of this record
 * @sch: the subchannel; the mediated device keeps it
 * @state: under the lock of @sch
 * @request: the request to run or running, under the lock of @sch
 * @quiet: the request that stood in the way of a close has ended
 * @results_work: takes ended requests in from interrupts
 * @ended: requests that have ended since @results_work ran, under the lock of @sch
 * @results: requests that have ended since the open, written by @results_work
 */
struct subch_private {
	struct vdev vdev;
	struct subch *sch;
	enum subch_state state;
	unsigned long request;
	struct completion quiet;
	struct work_struct results_work;
	unsigned int ended;
	unsigned int results;
};

/* subch_fsm.c */
int subch_fsm_event(struct subch_private *private, enum subch_event event);
int subch_fsm_start(struct subch_private *private, unsigned long request);
int subch_fsm_step(struct subch_private *private, enum subch_event event);

/* subch_vdev.c */
extern const struct med_vendor_ops subch_vendor_ops;

#endif
