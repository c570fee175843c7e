// SPDX-License-Identifier: GPL-2.0-only
/* The record is taken by its address first, and a state can lie behind the end of the table. */
#include <linux/errno.h>
#include <linux/types.h>

struct command {
	const char *name;
	int (*run)(void *data);
};

enum { ST_OFF, ST_ON, ST_STUCK };

struct valve {
	int state;
};

static int run_nothing(void *data)
{
	return 0;
}

static int valve_stick(struct valve *v)
{
	v->state = ST_STUCK;
	return 0;
}

static const struct command commands[4] = {
	[0] = {"start", run_nothing},
	[1] = {"stop", run_nothing},
	[3] = {"flush", run_nothing},
};

static int (*const valve_steps[])(struct valve *v) = {
	[ST_OFF] = valve_stick,
	[ST_ON] = valve_stick,
};

int command_run(unsigned int number, void *data)
{
	const struct command *c;

	if (number >= 4)
		return -EINVAL;
	c = &commands[number];
	return c->run(data); // known-fn: fsm-hole an element that a local points to is not followed back to its table
}

int valve_step(struct valve *v)
{
	return valve_steps[v->state](v); // known-fn: fsm-hole a state behind the end of the table is no hole in it
}
