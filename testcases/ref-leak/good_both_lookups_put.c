// SPDX-License-Identifier: GPL-2.0-only
/* As bad_first_of_two_lookups_kept.c, and both are put. */
#include <linux/device.h>

struct bridge {
	struct device dev;
	int route;
};

struct bridge *bridge_find(int route);
void bridge_remove(struct bridge *b);
void bridge_link(struct bridge *b, int route);

static void bridge_put(struct bridge *b)
{
	put_device(&b->dev);
}

void bridge_unplugged(int route)
{
	struct bridge *b = bridge_find(route);

	if (!b)
		return;
	bridge_remove(b);
	bridge_put(b);
}

void bridge_renamed(int route)
{
	struct bridge *b = bridge_find(route);

	if (!b)
		return;
	bridge_link(b, 0);
	bridge_put(b);
}

void bridge_plugged(int route)
{
	struct bridge *b = bridge_find(route);

	if (b) {
		bridge_remove(b);
		bridge_put(b);
	}
	b = bridge_find(0);
	if (!b)
		return;
	bridge_link(b, route);
	bridge_put(b);
}
