// SPDX-License-Identifier: GPL-2.0-only
/* A loop that frees each entry, of an array and of a list, comes to an end; what follows is seen. */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct cell {
	struct list_head link;
	int value;
};

static void cells_free(struct cell **cells, unsigned int n)
{
	for (unsigned int i = 0; i < n; i++)
		kfree(cells[i]);
	kfree(cells);
}

static void cells_drop(struct list_head *list)
{
	struct cell *c, *next;

	list_for_each_entry_safe(c, next, list, link)
		kfree(c);
}

struct cell **cells_alloc(struct list_head *old, unsigned int n)
{
	struct cell **cells = kzalloc(n * sizeof(*cells), GFP_KERNEL);

	if (!cells)
		return NULL;
	for (unsigned int i = 0; i < n; i++) {
		cells[i] = kzalloc(sizeof(**cells), GFP_KERNEL);
		if (!cells[i]) {
			cells_free(cells, i);
			return NULL;
		}
	}
	cells_drop(old);
	return cells;
}
