// SPDX-License-Identifier: GPL-2.0-only
/*
 * The point holds a count on its line from the helper on; when the point is put its release drops
 * that. Shaped after sw_sync_ioctl_create_fence() of drivers/dma-buf/sw_sync.c.
 */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct line {
	struct device dev;
};
struct point {
	struct device dev;
	struct line *line;
};

void point_name(struct device *dev);
int point_export(struct point *p);

static struct point *point_create(struct line *l)
{
	struct point *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return NULL;
	get_device(&l->dev);
	p->line = l;
	point_name(&p->dev);
	return p;
}

long line_point(struct line *l, int early)
{
	struct point *p;
	int err;

	if (early) {
		put_device(&l->dev);
		return 0;
	}
	p = point_create(l);
	if (!p)
		return -ENOMEM;
	err = point_export(p);
	put_device(&p->dev);
	return err;
}
