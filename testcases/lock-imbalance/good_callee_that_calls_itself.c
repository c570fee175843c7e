// SPDX-License-Identifier: GPL-2.0-only
/*
 * Registers of the window go through the lock, and the lock has a register of its own, which does
 * not. Shaped after qla4_82xx_rd_32() of drivers/scsi/qla4xxx/ql4_nx.c.
 */
#include <linux/spinlock.h>

struct chip {
	spinlock_t window;
	unsigned int base;
};

int chip_is_behind_window(struct chip *c, unsigned int reg);
unsigned int chip_raw(struct chip *c, unsigned int reg);

unsigned int chip_read(struct chip *c, unsigned int reg);

static void chip_claim(struct chip *c)
{
	while (!chip_read(c, 4))
		;
}

unsigned int chip_read(struct chip *c, unsigned int reg)
{
	int behind = chip_is_behind_window(c, reg);
	unsigned int value;

	if (behind) {
		spin_lock(&c->window);
		chip_claim(c);
	}
	value = chip_raw(c, reg);
	if (behind)
		spin_unlock(&c->window);
	return value;
}
