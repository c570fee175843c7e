// SPDX-License-Identifier: GPL-2.0-only
/* The helper takes a map off the list, drops the owner that it counts, and frees it. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/slab.h>

struct map {
	struct list_head entry;
	struct device *owner;
	unsigned long size;
};

struct space {
	struct list_head maps;
	struct device *owner;
	unsigned long free;
};

int pin(struct map *m, unsigned long at);

static void remove_map(struct space *s, struct map *m)
{
	list_del(&m->entry);
	put_device(m->owner);
	kfree(m);
	s->free++;
}

static int pin_map(struct space *s, struct map *m, unsigned long size)
{
	int ret = 0;

	while (size) {
		ret = pin(m, size);
		if (ret)
			break;
		size--;
		m->size++;
	}
	if (ret)
		remove_map(s, m);
	return ret;
}

int add_map(struct space *s, unsigned long size)
{
	struct map *m = kzalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return -ENOMEM;
	get_device(s->owner);
	m->owner = s->owner;
	list_add(&m->entry, &s->maps);
	return pin_map(s, m, size);
}
