// SPDX-License-Identifier: GPL-2.0-only
/* Set-up fails without the operation, or without interrupts; clean-up can call it. */
#include <linux/errno.h>

struct engine;

struct engine_ops {
	int (*vector)(struct engine *e, int n);
};

struct engine {
	const struct engine_ops *ops;
	int nirqs;
	int irq;
};

int engine_setup(struct engine *e)
{
	if (e->nirqs < 1 || !e->ops->vector)
		return -EINVAL;
	e->irq = e->ops->vector(e, 0);
	return 0;
}

void engine_cleanup(struct engine *e)
{
	e->irq = -e->ops->vector(e, 0);
}
