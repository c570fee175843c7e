/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * interrupt.h - interrupts, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_INTERRUPT_H
#define LIFELINT_TEST_INTERRUPT_H

#include <linux/types.h>

typedef int irqreturn_t;
typedef irqreturn_t (*irq_handler_t)(int, void *);

#define IRQ_NONE 0
#define IRQ_HANDLED 1

int request_irq(unsigned int irq, irq_handler_t handler, unsigned long flags, const char *name,
		void *dev);
struct device;
int devm_request_irq(struct device *dev, unsigned int irq, irq_handler_t handler,
		     unsigned long irqflags, const char *devname, void *dev_id);
void devm_free_irq(struct device *dev, unsigned int irq, void *dev_id);
void synchronize_irq(unsigned int irq);
const void *free_irq(unsigned int irq, void *dev);

#endif
