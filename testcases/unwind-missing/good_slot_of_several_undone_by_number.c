// SPDX-License-Identifier: GPL-2.0-only
/* After cb710: the helper finds the slot by a mask, and takes it down if it is there. */
#include <linux/errno.h>

struct slot {
	int id;
};
struct chip {
	int slots;
	unsigned int mask;
	struct slot slot[3];
};

int slot_register(struct slot *s);
void slot_unregister(struct slot *s);

static int chip_add_slot(struct chip *c, unsigned int mask)
{
	int err = slot_register(&c->slot[c->slots]);

	if (err)
		return err;
	c->slots++;
	c->mask |= mask;
	return 0;
}

static void chip_del_slot(struct chip *c, unsigned int mask)
{
	if (!(c->mask & mask))
		return;
	c->slots--;
	slot_unregister(&c->slot[c->slots]);
	c->mask &= ~mask;
}

static int chip_probe(struct chip *c)
{
	int err = chip_add_slot(c, 1);

	if (err)
		return err;
	err = chip_add_slot(c, 2);
	if (err)
		goto err_first;
	err = chip_add_slot(c, 4);
	if (err)
		goto err_second;
	return 0;
err_second:
	chip_del_slot(c, 2);
err_first:
	chip_del_slot(c, 1);
	return err;
}

int chip_add(struct chip *c)
{
	return chip_probe(c);
}
