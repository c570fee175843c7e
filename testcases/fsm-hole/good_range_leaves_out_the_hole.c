// SPDX-License-Identifier: GPL-2.0-only
/* The entry for "no command" is empty; the test before the call leaves it out. */
#include <linux/errno.h>

enum { LAMP_NONE, LAMP_ON, LAMP_OFF, LAMP_COMMANDS };

struct lamp {
	int lit;
};

static int lamp_on(struct lamp *l)
{
	return l->lit = 1;
}

static int lamp_off(struct lamp *l)
{
	return l->lit = 0;
}

static int (*const lamp_fns[LAMP_COMMANDS])(struct lamp *l) = {
	[LAMP_ON] = lamp_on,
	[LAMP_OFF] = lamp_off,
};

int lamp_do(struct lamp *l, int cmd)
{
	if (cmd <= LAMP_NONE || cmd >= LAMP_COMMANDS)
		return -EINVAL;
	return lamp_fns[cmd](l);
}
