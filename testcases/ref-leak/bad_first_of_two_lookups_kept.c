// SPDX-License-Identifier: GPL-2.0-only
/* After a connection manager: of what two calls of one look-up found only the second is put. */
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
	}
	b = bridge_find(0);
	if (!b)
		return; // expect: warning: ref-leak {{reference to b acquired by bridge_find() is not released on this path}}
	bridge_link(b, route);
	bridge_put(b);
} // expect: warning: ref-leak {{reference to b acquired by bridge_find() is not released on this path}}
