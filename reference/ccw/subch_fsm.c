// SPDX-License-Identifier: GPL-2.0-only
/*
 * subch_fsm.c - the state machine of a subchannel.
 *
 * Purpose: what each event does in each state.
 * Idea: the table names an action for every pair, so that an event that nobody thought of is a
 * refusal and not a jump to address 0. A row or column that is added later and left out is found
 * when the table is built: each action is written down, none is implied.
 *
 *		OPEN	CLOSE	START	IRQ	GONE
 *	NOT_OPER	-ENODEV	-	-ENODEV	-	-
 *	CLOSED	IDLE	-	-ENXIO	-	NOT_OPER
 *	IDLE	-EBUSY	CLOSED	BUSY	-	NOT_OPER
 *	BUSY	-EBUSY	QUIESC.	-EAGAIN	IDLE	NOT_OPER
 *	QUIESCING	-EBUSY	-EBUSY	-EBUSY	IDLE	NOT_OPER
 */
#include <kunit/visibility.h>

#include "subch_private.h"

typedef int (subch_action)(struct subch_private *private);

static int fsm_nothing(struct subch_private *private)
{
	return 0;
}

static int fsm_no_device(struct subch_private *private)
{
	return -ENODEV;
}

static int fsm_not_open(struct subch_private *private)
{
	return -ENXIO;
}

static int fsm_busy(struct subch_private *private)
{
	return -EBUSY;
}

static int fsm_again(struct subch_private *private)
{
	return -EAGAIN;
}

static int fsm_open(struct subch_private *private)
{
	int ret = private->sch->hw->enable(private->sch);

	if (!ret)
		private->state = SUBCH_IDLE;
	return ret;
}

static int fsm_close(struct subch_private *private)
{
	int ret = private->sch->hw->disable(private->sch);

	if (!ret)
		private->state = SUBCH_CLOSED;
	return ret;
}

static int fsm_quiesce(struct subch_private *private)
{
	private->state = SUBCH_QUIESCING;
	private->sch->hw->halt(private->sch);
	return -EBUSY;
}

static int fsm_start(struct subch_private *private)
{
	int ret = private->sch->hw->start(private->sch, private->request);

	if (!ret)
		private->state = SUBCH_BUSY;
	return ret;
}

static void fsm_end_request(struct subch_private *private)
{
	private->ended++;
	queue_work(system_wq, &private->results_work);
}

static int fsm_ended(struct subch_private *private)
{
	private->state = SUBCH_IDLE;
	fsm_end_request(private);
	return 0;
}

static int fsm_quiet(struct subch_private *private)
{
	private->state = SUBCH_IDLE;
	complete(&private->quiet);
	return 0;
}

static int fsm_gone(struct subch_private *private)
{
	private->state = SUBCH_NOT_OPER;
	return 0;
}

static int fsm_busy_gone(struct subch_private *private)
{
	private->state = SUBCH_NOT_OPER;
	fsm_end_request(private);
	return 0;
}

static int fsm_quiescing_gone(struct subch_private *private)
{
	private->state = SUBCH_NOT_OPER;
	complete(&private->quiet);
	return 0;
}

static subch_action *const subch_fsm[NR_SUBCH_STATES][NR_SUBCH_EVENTS] = {
	[SUBCH_NOT_OPER] = {
		[SUBCH_OPEN] = fsm_no_device,
		[SUBCH_CLOSE] = fsm_nothing,
		[SUBCH_START] = fsm_no_device,
		[SUBCH_IRQ] = fsm_nothing,
		[SUBCH_GONE] = fsm_nothing,
	},
	[SUBCH_CLOSED] = {
		[SUBCH_OPEN] = fsm_open,
		[SUBCH_CLOSE] = fsm_nothing,
		[SUBCH_START] = fsm_not_open,
		[SUBCH_IRQ] = fsm_nothing,
		[SUBCH_GONE] = fsm_gone,
	},
	[SUBCH_IDLE] = {
		[SUBCH_OPEN] = fsm_busy,
		[SUBCH_CLOSE] = fsm_close,
		[SUBCH_START] = fsm_start,
		[SUBCH_IRQ] = fsm_nothing,
		[SUBCH_GONE] = fsm_gone,
	},
	[SUBCH_BUSY] = {
		[SUBCH_OPEN] = fsm_busy,
		[SUBCH_CLOSE] = fsm_quiesce,
		[SUBCH_START] = fsm_again,
		[SUBCH_IRQ] = fsm_ended,
		[SUBCH_GONE] = fsm_busy_gone,
	},
	[SUBCH_QUIESCING] = {
		[SUBCH_OPEN] = fsm_busy,
		[SUBCH_CLOSE] = fsm_busy,
		[SUBCH_START] = fsm_busy,
		[SUBCH_IRQ] = fsm_quiet,
		[SUBCH_GONE] = fsm_quiescing_gone,
	},
};

/* One step, under the lock of the subchannel. */
int subch_fsm_step(struct subch_private *private, enum subch_event event)
{
	lockdep_assert_held(&private->sch->lock);
	return subch_fsm[private->state][event](private);
}
EXPORT_SYMBOL_IF_KUNIT(subch_fsm_step);

/* One step; takes the lock of the subchannel. */
int subch_fsm_event(struct subch_private *private, enum subch_event event)
{
	unsigned long flags;
	int ret;

	spin_lock_irqsave(&private->sch->lock, flags);
	ret = subch_fsm_step(private, event);
	spin_unlock_irqrestore(&private->sch->lock, flags);
	return ret;
}
EXPORT_SYMBOL_IF_KUNIT(subch_fsm_event);

/* Runs @request if the state allows it. */
int subch_fsm_start(struct subch_private *private, unsigned long request)
{
	unsigned long flags;
	int ret;

	spin_lock_irqsave(&private->sch->lock, flags);
	private->request = request;
	ret = subch_fsm_step(private, SUBCH_START);
	spin_unlock_irqrestore(&private->sch->lock, flags);
	return ret;
}
