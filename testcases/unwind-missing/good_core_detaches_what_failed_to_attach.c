// SPDX-License-Identifier: GPL-2.0-only
/* The core calls detach() for a board that failed to attach, as its header says. */
#include <linux/interrupt.h>

struct comedi_device {
	int irq;
};

struct comedi_devconfig;

struct comedi_driver {
	int (*attach)(struct comedi_device *dev, struct comedi_devconfig *it);
	void (*detach)(struct comedi_device *dev);
	int (*auto_attach)(struct comedi_device *dev, unsigned long context);
};

int board_alloc_subdevices(struct comedi_device *dev, int n);
int board_irq_of(struct comedi_device *dev);
irqreturn_t board_irq(int irq, void *data);

static int board_auto_attach(struct comedi_device *dev, unsigned long context)
{
	int irq = board_irq_of(dev);
	int ret;

	(void)context;
	ret = request_irq(irq, board_irq, 0, "board", dev);
	if (ret)
		return ret;
	dev->irq = irq;

	ret = board_alloc_subdevices(dev, 2);
	if (ret)
		return ret;
	return 0;
}

static void board_detach(struct comedi_device *dev)
{
	if (dev->irq)
		free_irq(dev->irq, dev);
}

const struct comedi_driver board_driver = {
	.auto_attach = board_auto_attach,
	.detach = board_detach,
};
