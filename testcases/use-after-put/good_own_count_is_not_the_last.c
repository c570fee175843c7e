// SPDX-License-Identifier: GPL-2.0-only
/* After a gadget file system: the put that follows a get of the caller's object drops that count, not the last one. */
#include <linux/refcount.h>
#include <linux/slab.h>

struct unit {
	refcount_t count;
	char *name;
	int open;
};

int unit_start(struct unit *u);

static void unit_get(struct unit *u)
{
	refcount_inc(&u->count);
}

static void unit_put(struct unit *u)
{
	if (!refcount_dec_and_test(&u->count))
		return;
	kfree(u->name);
	kfree(u);
}

static void unit_reset(struct unit *u)
{
	u->open = 0;
	kfree(u->name);
	u->name = NULL;
}

int unit_activate(struct unit *u)
{
	int ret;

	unit_get(u);
	ret = unit_start(u);
	if (ret) {
		unit_put(u);
		unit_reset(u);
	}
	return ret;
}
