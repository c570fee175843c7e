// SPDX-License-Identifier: GPL-2.0-only
/* Every event has an entry in every state, if only one that does nothing. */
#include "../witness.h"

enum machine_state { STATE_CLOSED, STATE_IDLE, NR_STATES };
enum machine_event { EVENT_OPEN, EVENT_CLOSE, EVENT_IRQ, NR_EVENTS };

struct machine {
	enum machine_state state;
	unsigned int interrupts;
};

static int machine_nothing(struct machine *machine)
{
	return 0;
}

static int machine_busy(struct machine *machine)
{
	return -EBUSY;
}

static int machine_open(struct machine *machine)
{
	machine->state = STATE_IDLE;
	return 0;
}

static int machine_close(struct machine *machine)
{
	machine->state = STATE_CLOSED;
	return 0;
}

static int machine_irq(struct machine *machine)
{
	machine->interrupts++;
	return 0;
}

static int (*const machine_table[NR_STATES][NR_EVENTS])(struct machine *machine) = {
	[STATE_CLOSED] = {
		[EVENT_OPEN] = machine_open,
		[EVENT_CLOSE] = machine_nothing,
		[EVENT_IRQ] = machine_nothing,
	},
	[STATE_IDLE] = {
		[EVENT_OPEN] = machine_busy,
		[EVENT_CLOSE] = machine_close,
		[EVENT_IRQ] = machine_irq,
	},
};

static noinline int machine_do(struct machine *machine, enum machine_event event)
{
	return machine_table[machine->state][event](machine);
}

static void late_interrupt(struct kunit *test)
{
	struct machine *machine = kunit_kzalloc(test, sizeof(*machine), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, machine);
	KUNIT_EXPECT_EQ(test, machine_do(machine, EVENT_OPEN), 0);
	KUNIT_EXPECT_EQ(test, machine_do(machine, EVENT_IRQ), 0);
	KUNIT_EXPECT_EQ(test, machine_do(machine, EVENT_CLOSE), 0);
	KUNIT_EXPECT_EQ(test, machine_do(machine, EVENT_IRQ), 0);
	KUNIT_EXPECT_EQ(test, machine->interrupts, 1);
}

WITNESS("good-fsm-hole", late_interrupt);
