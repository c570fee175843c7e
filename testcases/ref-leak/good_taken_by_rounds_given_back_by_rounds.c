// SPDX-License-Identifier: GPL-2.0-only
/* One loop takes a count of the owner for each pin, the ladder's loop gives them back. */
#include <linux/errno.h>
#include <linux/module.h>

struct pins {
	struct module *owner;
	int n;
};

int pins_route(struct pins *p);
int pin_check(struct pins *p, int i);

static int pin_take(struct pins *p, int i)
{
	if (pin_check(p, i))
		return -EBUSY;
	return try_module_get(p->owner) ? 0 : -EINVAL;
}

static void pin_give(struct pins *p)
{
	module_put(p->owner);
}

int pins_enable(struct pins *p)
{
	int i, ret;

	for (i = 0; i < p->n; i++) {
		ret = pin_take(p, i);
		if (ret)
			goto err;
	}
	ret = pins_route(p);
	if (ret)
		goto err;
	return 0;
err:
	while (--i >= 0)
		pin_give(p);
	return ret;
}
