// SPDX-License-Identifier: GPL-2.0-only
/* The release function that is stored by hand frees the object. */
#include <linux/device.h>
#include <linux/slab.h>
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
	kfree(container_of(dev, struct domain, dev));
}

int domain_start(struct domain *d)
{
	int n;

	device_initialize(&d->dev);
	d->dev.release = domain_release;
	n = domain_number();
	if (n < 0) {
		put_device(&d->dev);
		if (d->own_states) // expect: error: use-after-put {{d}}
			domain_drop_states(d);
		return n;
	}
	d->number = n;
	return 0;
}
