// SPDX-License-Identifier: GPL-2.0-only
/* The state without a function is one that nothing sets. */
enum link_state { LINK_DOWN, LINK_RESERVED, LINK_UP, LINK_STATES };

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
	link_set(l, LINK_UP);
}

static void link_up(struct link *l)
{
	l->retries = 0;
	link_set(l, LINK_DOWN);
}

static void (*const link_poll_fns[LINK_STATES])(struct link *l) = {
	[LINK_DOWN] = link_down,
	[LINK_UP] = link_up,
};

void link_poll(struct link *l)
{
	link_poll_fns[l->state](l);
}
