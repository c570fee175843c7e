// SPDX-License-Identifier: GPL-2.0-only
/* One command is named twice in the table, and the one that was meant has no function. */
#include <linux/errno.h>

enum pump_cmd { PUMP_START, PUMP_STOP, PUMP_DRAIN, PUMP_COMMANDS };

struct pump {
	int rate;
};

typedef int (*pump_fn)(struct pump *p);

#pragma clang diagnostic ignored "-Winitializer-overrides"

static int pump_start(struct pump *p)
{
	p->rate = 1;
	return 0;
}

static int pump_stop(struct pump *p)
{
	p->rate = 0;
	return 0;
}

static const pump_fn pump_commands[PUMP_COMMANDS] = {
	[PUMP_START] = pump_start, // expect: error: fsm-hole {{pump_commands[1]}}
	[PUMP_DRAIN] = pump_stop,
	[PUMP_DRAIN] = pump_stop,
};

int pump_do(struct pump *p, unsigned int cmd)
{
	if (cmd >= PUMP_COMMANDS)
		return -EINVAL;
	return pump_commands[cmd](p);
}
