// SPDX-License-Identifier: GPL-2.0-only
/* Registration refuses a table without the operation and calls it at once. */
#include <linux/errno.h>

struct cooler;

struct cooler_ops {
	int (*max_state)(struct cooler *c);
	int (*state)(struct cooler *c);
};

struct cooler {
	const struct cooler_ops *ops;
	int max;
};

int cooler_register(struct cooler *c, const struct cooler_ops *ops)
{
	if (!ops->max_state || !ops->state)
		return -EINVAL;
	c->ops = ops;
	c->max = c->ops->max_state(c);
	return c->max > 0 ? 0 : -EINVAL;
}

void cooler_update(struct cooler *c)
{
	c->max = c->ops->max_state(c);
}
