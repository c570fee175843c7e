// SPDX-License-Identifier: GPL-2.0-only
/* The low bits of the stored pointer are flags: who empties the list masks them and drops it. */
#include <linux/device.h>
#include <linux/errno.h>

struct fences {
	struct device *dev[8];
	int n;
};

struct device *fence_find(int id);
int fence_number(int i);

int fences_add(struct fences *f, int n, unsigned long flags)
{
	struct device *dev;
	int i, id;

	for (i = 0; i < n; i++) {
		id = fence_number(i);
		if (id < 0)
			return id;
		dev = class_find_device(NULL, NULL, &id, NULL);
		if (!dev)
			return -ENOENT;
		if (!dev->parent) {
			put_device(dev);
			return -EINVAL;
		}
		f->dev[f->n++] = (struct device *)((unsigned long)dev | flags);
	}
	return 0;
}
