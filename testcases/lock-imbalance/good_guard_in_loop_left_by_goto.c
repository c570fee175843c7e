// SPDX-License-Identifier: GPL-2.0-only
/* The guard in the loop is released by its scope, also when the loop is left by a goto. */
#include <linux/cleanup.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>

struct area {
	struct list_head node;
	int pages;
};

struct domain {
	struct mutex lock;
	struct list_head areas;
};

int area_fill(struct area *a);
void area_unfill(struct area *a);

int domain_fill(struct domain *d, int rounds)
{
	struct area *a;
	int ret = 0;

	for (int i = 0; i < rounds; i++) {
		guard(mutex)(&d->lock);
		list_for_each_entry(a, &d->areas, node) {
			ret = area_fill(a);
			if (ret)
				goto out_unfill;
		}
	}
	return 0;

out_unfill:
	area_unfill(a);
	return ret;
}
