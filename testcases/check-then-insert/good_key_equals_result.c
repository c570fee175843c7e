// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper that returns 0 for key 0: the result is no place that was found free.
 */
#include <linux/errno.h>
#include <linux/lockdep.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct card {
	struct mutex gate;
	struct xarray irqs;
};

static int irq_add(struct card *card, unsigned long line, void *irq)
{
	lockdep_assert_held(&card->gate);
	if (xa_load(&card->irqs, line))
		return -EBUSY;
	return xa_err(xa_store(&card->irqs, line, irq, GFP_KERNEL));
}

int card_set_first_irq(struct card *card, void *irq)
{
	return irq_add(card, 0, irq);
}
