// SPDX-License-Identifier: GPL-2.0-only
/*
 * The table lies in the region that make returned, and the region was put in its place before the
 * later step failed: who takes that down frees the table. Shaped after mlx5_vdpa_create_dma_mr() of
 * drivers/vdpa/mlx5/core/mr.c.
 */
#include <linux/err.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct table;
struct region {
	struct table *table;
};
struct dev {
	struct region *current;
};

struct table *range_table_alloc(int n);
void range_table_free(struct table *t);
int region_fill(struct region *r);
int dev_tell(struct dev *dev);
void dev_retire(struct region *r);

static int region_init(struct region *r)
{
	int err;

	r->table = range_table_alloc(2);
	if (!r->table)
		return -ENOMEM;
	err = region_fill(r);
	if (err)
		range_table_free(r->table);
	return err;
}

static struct region *region_make(void)
{
	struct region *r = kzalloc(sizeof(*r), GFP_KERNEL);
	int err;

	if (!r)
		return ERR_PTR(-ENOMEM);
	err = region_init(r);
	if (err) {
		kfree(r);
		return ERR_PTR(err);
	}
	return r;
}

void region_end(struct region *r)
{
	if (!r)
		return;
	range_table_free(r->table);
	kfree(r);
}

static void dev_update(struct dev *dev, struct region *r)
{
	dev_retire(dev->current);
	dev->current = r;
}

int dev_reset(struct dev *dev)
{
	struct region *r = region_make();

	if (IS_ERR(r))
		return PTR_ERR(r);
	dev_update(dev, r);
	return dev_tell(dev);
}

void dev_clean(struct dev *dev)
{
	dev_update(dev, NULL);
}
