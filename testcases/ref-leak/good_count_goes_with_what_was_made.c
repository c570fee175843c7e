// SPDX-License-Identifier: GPL-2.0-only
/* The group that is made owns a count on its core until it is destroyed. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/refcount.h>
#include <linux/slab.h>

struct core {
	refcount_t users;
	int mode;
};

struct group {
	struct core *core;
};

struct core *core_of(void *link);
int core_add(struct core *core, int weight);
void core_stop(struct core *core);

static void core_put(struct core *core)
{
	if (refcount_dec_and_test(&core->users))
		core_stop(core);
}

static int core_get(struct core *core)
{
	if (!refcount_inc_not_zero(&core->users))
		return -ENODEV;
	return 0;
}

static struct group *group_make(struct core *core)
{
	struct group *g;
	int err = core_get(core);

	if (err)
		return ERR_PTR(err);
	g = kzalloc(sizeof(*g), GFP_KERNEL);
	if (!g) {
		core_put(core);
		return ERR_PTR(-ENOMEM);
	}
	g->core = core;
	return g;
}

int node_new(void *link, void **priv)
{
	struct core *core = core_of(link);
	struct group *g;
	int err = 0;

	if (core->mode)
		return -EINVAL;
	g = group_make(core);
	if (IS_ERR(g))
		err = PTR_ERR(g);
	else
		*priv = g;
	return err;
}

int port_enable(void *link, int weight)
{
	struct core *core = core_of(link);
	int err = core_get(core);

	if (err)
		return err;
	err = core_add(core, weight);
	if (err)
		core_put(core);
	return err;
}
