// SPDX-License-Identifier: GPL-2.0-only
/*
 * The driver's own mutex covers both steps: in the callers.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>
#include <linux/mutex.h>

struct irq {
	int line;
};

struct card {
	struct mutex gate;
	struct xarray irqs;
};

static int irq_add(struct card *card, unsigned long line)
{
	struct irq *irq;

	if (xa_load(&card->irqs, line))
		return -EBUSY;
	irq = kzalloc(sizeof(*irq), GFP_KERNEL);
	if (!irq)
		return -ENOMEM;
	if (xa_err(xa_store(&card->irqs, line, irq, GFP_KERNEL))) {
		kfree(irq);
		return -ENOMEM;
	}
	return 0;
}

int card_set_irq(struct card *card, unsigned long line)
{
	int ret;

	mutex_lock(&card->gate);
	ret = irq_add(card, line);
	mutex_unlock(&card->gate);
	return ret;
}

void card_clear_irq(struct card *card, unsigned long line)
{
	mutex_lock(&card->gate);
	kfree(xa_erase(&card->irqs, line));
	mutex_unlock(&card->gate);
}
