// SPDX-License-Identifier: GPL-2.0-only
/* As bad_lookup_behind_a_helper.c, and dropped. */
#include <linux/device.h>
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct bridge {
	struct device dev;
	char *name;
	int route;
};

struct bridge *bridge_alloc(int route);
int bridge_link(struct bridge *b);

static void bridge_put(struct bridge *b)
{
	put_device(&b->dev);
}

static struct bridge *bridge_make(int route)
{
	struct bridge *b = bridge_alloc(route);

	if (IS_ERR(b))
		return b;
	b->name = kzalloc(16, GFP_KERNEL);
	if (!b->name) {
		bridge_put(b);
		return ERR_PTR(-ENOMEM);
	}
	return b;
}

void bridge_plugged(int route)
{
	struct bridge *b = bridge_make(route);

	if (IS_ERR(b))
		return;
	if (bridge_link(b))
		bridge_put(b);
}

void bridge_moved(int route)
{
	struct bridge *b = bridge_make(route + 1);

	if (IS_ERR(b))
		return;
	if (bridge_link(b))
		bridge_put(b);
}
