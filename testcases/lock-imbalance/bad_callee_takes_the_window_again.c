// SPDX-License-Identifier: GPL-2.0-only
/* The helper takes the lock that its caller holds, and calls nothing that comes back. */
#include <linux/spinlock.h>

struct chip {
	spinlock_t window;
	unsigned int base;
};

unsigned int chip_raw(unsigned int base, unsigned int reg);

static unsigned int chip_claim(struct chip *c)
{
	unsigned int value;

	spin_lock(&c->window);
	value = chip_raw(c->base, 4);
	spin_unlock(&c->window);
	return value;
}

unsigned int chip_read(struct chip *c, unsigned int reg)
{
	unsigned int value;

	spin_lock(&c->window);
	chip_claim(c); // expect: error: lock-imbalance {{window}}
	value = chip_raw(c->base, reg);
	spin_unlock(&c->window);
	return value;
}
