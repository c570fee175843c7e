// SPDX-License-Identifier: GPL-2.0-only
/* Both failing paths give the parent's reference back. */
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
		goto err_put;
	c->id = ret;
	ret = child_start(c);
	if (ret)
		goto err_put;
	c->parent = parent;
	return 0;

err_put:
	put_device(parent);
	return ret;
}
