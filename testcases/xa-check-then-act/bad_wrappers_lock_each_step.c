// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lookup and store take the lock one after the other, each in a helper of its own.
 */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/xarray.h>
#include <linux/mutex.h>

struct irq {
	int line;
};

struct card {
	struct mutex lock;
	struct xarray irqs;
};

static struct irq *irq_find(struct card *card, unsigned long line)
{
	struct irq *irq;

	mutex_lock(&card->lock);
	irq = xa_load(&card->irqs, line);
	mutex_unlock(&card->lock);
	return irq;
}

static int irq_enter(struct card *card, unsigned long line, struct irq *irq)
{
	int ret;

	mutex_lock(&card->lock);
	ret = xa_err(xa_store(&card->irqs, line, irq, GFP_KERNEL));
	mutex_unlock(&card->lock);
	return ret;
}

int irq_request(struct card *card, unsigned long line)
{
	struct irq *irq;
	int ret;

	if (irq_find(card, line))
		return -EBUSY;
	irq = kzalloc(sizeof(*irq), GFP_KERNEL);
	if (!irq)
		return -ENOMEM;
	ret = irq_enter(card, line, irq); // expect: xa-check-then-act {{irq_enter() acts on what irq_find() found}}
	if (ret)
		kfree(irq);
	return ret;
}
