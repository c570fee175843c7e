// SPDX-License-Identifier: GPL-2.0-only
/* The state for which the table has nothing is reached through a setter. */
enum link_state { LINK_DOWN, LINK_PROBING, LINK_UP, LINK_STATES };

struct link {
	enum link_state state;
	int retries;
};

static void link_set(struct link *l, enum link_state state)
{
	l->state = state;
}

static void link_down(struct link *l)
{
	link_set(l, LINK_PROBING);
}

static void link_up(struct link *l)
{
	l->retries = 0;
	link_set(l, LINK_DOWN);
}

static void (*const link_poll_fns[LINK_STATES])(struct link *l) = {
	[LINK_DOWN] = link_down, // expect: error: fsm-hole {{link_poll_fns[1]}}
	[LINK_UP] = link_up,
};

void link_poll(struct link *l)
{
	link_poll_fns[l->state](l);
}
