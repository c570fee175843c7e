// SPDX-License-Identifier: GPL-2.0-only
/* The extra reference to the parent is dropped by one failing path, not by the other. */
#include <linux/device.h>
#include <linux/errno.h>

struct child {
	struct device *parent;
	int id;
};

int child_number(struct device *parent);
int child_start(struct child *c);

int child_create(struct child *c, struct device *parent)
{
	int ret;

	get_device(parent);
	ret = child_number(parent);
	if (ret < 0)
		return ret; // expect: error: ref-leak {{get_device}}
	c->id = ret;
	ret = child_start(c);
	if (ret) {
		put_device(parent);
		return ret;
	}
	c->parent = parent;
	return 0;
}
