// SPDX-License-Identifier: GPL-2.0-only
/*
 * The release function is stored by hand and does nothing: the last put ends the count, not the
 * object. Shaped after genpd_alloc_data() of drivers/pmdomain/core.c.
 */
#include <linux/device.h>
#include <linux/errno.h>

struct domain {
	struct device dev;
	int number;
	int own_states;
};

int domain_number(void);
void domain_drop_states(struct domain *d);

static void domain_release(struct device *dev)
{
	(void)dev;
}

int domain_start(struct domain *d)
{
	int n;

	device_initialize(&d->dev);
	d->dev.release = domain_release;
	n = domain_number();
	if (n < 0) {
		put_device(&d->dev);
		if (d->own_states)
			domain_drop_states(d);
		return n;
	}
	d->number = n;
	return 0;
}
