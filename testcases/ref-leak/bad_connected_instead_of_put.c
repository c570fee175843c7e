// SPDX-License-Identifier: GPL-2.0-only
/* What is called when it fails does not sound like a put. */
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/xarray.h>

struct pair {
	struct kref ref;
	struct kref users;
	int state;
};

struct pairs {
	struct xarray all;
	struct pair *last;
};

void pair_put(struct pair *pair);
int pair_connect(struct pair *pair);
int socket_make(void);

static inline struct pair *pair_find(struct pairs *p, unsigned long id)
{
	struct pair *pair;

	xa_lock(&p->all);
	pair = xa_load(&p->all, id);
	if (pair && !kref_get_unless_zero(&pair->ref))
		pair = NULL;
	xa_unlock(&p->all);
	return pair;
}

int pair_start(struct pairs *p, unsigned long id)
{
	struct pair *pair = pair_find(p, id);
	int ret;

	if (!pair)
		return -ENOENT;
	ret = socket_make();
	if (ret < 0)
		goto err_put;
	p->last = pair;
	return 0;
err_put:
	pair_connect(pair);
	return ret; // expect: error: ref-leak {{pair_find}}
}
