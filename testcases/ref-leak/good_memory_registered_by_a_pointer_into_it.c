// SPDX-License-Identifier: GPL-2.0-only
/* The bus was given the member and finds the whole from there; its release frees it. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct lane {
	int number;
};

struct port {
	struct device *parent;
	struct lane lane;
};

int lane_register(struct lane *lane);

int port_add_lane(struct device *parent, int number)
{
	struct port *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	p->parent = parent;
	p->lane.number = number;
	return lane_register(&p->lane);
}
