// SPDX-License-Identifier: GPL-2.0-only
/* A function that takes the object down is called: how it ends the entry is its own affair. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/types.h>

struct domain {
	int entry;
	int in_use;
};

int entry_new(int *entry);
void entry_put(int *entry);
void entry_commit_del(int *entry);
int domain_map(struct domain *d);
int domain_check(struct domain *d);

static void domain_dealloc(struct domain *d)
{
	entry_commit_del(&d->entry);
	kfree(d);
}

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
		domain_dealloc(d);
		return NULL;
	}
	return d;
err_free:
	kfree(d);
	return NULL;
}
