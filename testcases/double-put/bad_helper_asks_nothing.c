// SPDX-License-Identifier: GPL-2.0-only
/* The helper frees the name whenever it is called. */
#include <linux/errno.h>
#include <linux/slab.h>

struct lamp {
	void *hood;
	char *name;
};

void hood_close(void *hood);

static void lamp_event(struct lamp *lamp)
{
	hood_close(lamp->hood);
	kfree(lamp->name);
}

void lamp_check(struct lamp *lamp, int changed)
{
	if (changed & 1)
		lamp_event(lamp);
	if (changed & 2)
		lamp_event(lamp); // expect: double-put {{already freed}}
}
