// SPDX-License-Identifier: GPL-2.0-only
/* The last failure frees the object by hand and forgets the entry. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/types.h>

struct domain {
	int entry;
	int in_use;
};

int entry_new(int *entry);
void entry_put(int *entry);
int domain_map(struct domain *d);
int domain_check(struct domain *d);

struct domain *domain_alloc(void)
{
	struct domain *d = kzalloc(sizeof(*d), GFP_KERNEL);

	if (!d)
		return NULL;
	if (entry_new(&d->entry))
		goto err_free;
	if (domain_check(d)) {
		entry_put(&d->entry);
		goto err_free;
	}
	if (domain_map(d)) {
		kfree(d);
		return NULL; // expect: error: unwind-missing {{entry_new}}
	}
	return d;
err_free:
	kfree(d);
	return NULL;
}
