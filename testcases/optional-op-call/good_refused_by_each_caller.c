// SPDX-License-Identifier: GPL-2.0-only
/* Each function that calls the operation fails without it. */
#include <linux/errno.h>

struct domain;

struct domain_ops {
	int (*approve)(struct domain *d);
	int (*add_key)(struct domain *d);
};

struct domain {
	const struct domain_ops *ops;
	int ready;
};

int domain_approve(struct domain *d)
{
	if (!d->ops->approve)
		return -EINVAL;
	if (!d->ready)
		return -EINVAL;
	return d->ops->approve(d);
}

int domain_approve_key(struct domain *d)
{
	int ret;

	if (!d->ops->approve || !d->ops->add_key)
		return -EINVAL;
	ret = d->ops->add_key(d);
	if (ret)
		return ret;
	return d->ops->approve(d);
}

int domain_challenge(struct domain *d)
{
	if (!d->ops->approve)
		return -EINVAL;
	return d->ops->approve(d);
}
