// SPDX-License-Identifier: GPL-2.0-only
/* disable_irq() has waited for the handler, which does not run again: the rest may go in any order. */
#include <linux/errno.h>
#include <linux/interrupt.h>
#include <linux/slab.h>

void disable_irq(unsigned int irq);

struct radio {
	char *buf;
	int irq;
};

static irqreturn_t radio_irq(int irq, void *data)
{
	struct radio *r = data;

	r->buf[0]++;
	return IRQ_HANDLED;
}

int radio_start(struct radio *r)
{
	int ret;

	r->buf = kzalloc(64, GFP_KERNEL);
	if (!r->buf)
		return -ENOMEM;
	ret = request_irq(r->irq, radio_irq, 0, "radio", r);
	if (ret)
		kfree(r->buf);
	return ret;
}

void radio_stop(struct radio *r)
{
	disable_irq(r->irq);
	kfree(r->buf); // expect: note: teardown-before-unpublish {{radio_irq() is live until free_irq()}}
	free_irq(r->irq, r);
}
