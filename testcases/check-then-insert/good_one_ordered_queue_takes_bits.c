// SPDX-License-Identifier: GPL-2.0-only
/* After aic94xx: the core calls the operation from the one work at a time of an ordered queue. */
#include <linux/bitmap.h>
#include <linux/errno.h>

struct adapter {
	unsigned long used[4];
	unsigned long max;
};

struct domain_device {
	struct adapter *adapter;
	int number;
};

static int adapter_get_number(struct adapter *a)
{
	unsigned long n = find_first_zero_bit(a->used, a->max);

	if (n >= a->max)
		return -ENOMEM;
	set_bit(n, a->used); // expect: note: check-then-insert {{another task}}
	return n;
}

static void adapter_free_number(struct adapter *a, int n)
{
	clear_bit(n, a->used);
}

int adapter_dev_found(struct domain_device *dev)
{
	dev->number = adapter_get_number(dev->adapter);
	return dev->number < 0 ? dev->number : 0;
}

void adapter_dev_gone(struct domain_device *dev)
{
	adapter_free_number(dev->adapter, dev->number);
}
