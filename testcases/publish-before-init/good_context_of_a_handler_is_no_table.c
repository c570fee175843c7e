// SPDX-License-Identifier: GPL-2.0-only
/* The interrupt handler is given the record, not the timer in it: that is not armed yet. */
#include <linux/interrupt.h>
#include <linux/timer.h>

struct pulse {
	int irq;
	int level;
	struct timer_list timer;
};

static struct pulse pulse;

static void pulse_timer(struct timer_list *t)
{
	(void)t;
	pulse.level = !pulse.level;
	mod_timer(&pulse.timer, 100);
}

static irqreturn_t pulse_irq(int irq, void *data)
{
	(void)irq;
	(void)data;
	return IRQ_HANDLED;
}

int pulse_start(int irq)
{
	int ret = request_irq(irq, pulse_irq, 0, "pulse", &pulse);

	if (ret)
		return ret;
	pulse.irq = irq;
	timer_setup(&pulse.timer, pulse_timer, 0);
	mod_timer(&pulse.timer, 50);
	return 0;
}

void pulse_stop(void)
{
	timer_delete_sync(&pulse.timer);
	free_irq(pulse.irq, &pulse);
}
