// SPDX-License-Identifier: GPL-2.0-only
/* The loop that empties the list is followed; what is forgotten behind it is found. */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct cell {
	struct list_head link;
	int value;
};

int cells_sort(struct device *dev, int n);

int cells_replace(struct device *dev, struct list_head *list, int n)
{
	struct cell *c, *next;
	int *order = kzalloc(64, GFP_KERNEL);

	if (!order)
		return -ENOMEM;
	list_for_each_entry_safe(c, next, list, link)
		kfree(c);
	n = cells_sort(dev, n);
	if (n < 0)
		return n; // expect: error: ref-leak {{memory of order}}
	kfree(order);
	return 0;
}
