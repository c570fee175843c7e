// SPDX-License-Identifier: GPL-2.0-only
/* Set-up fails without the operation, so that clean-up can call it. */
#include <linux/errno.h>

struct engine;

struct engine_ops {
	int (*vector)(struct engine *e, int n);
};

struct engine {
	const struct engine_ops *ops;
	int irq;
};

int engine_setup(struct engine *e)
{
	if (!e->ops->vector)
		return -EINVAL;
	e->irq = e->ops->vector(e, 0);
	return 0;
}

void engine_cleanup(struct engine *e)
{
	e->irq = -e->ops->vector(e, 0);
}
