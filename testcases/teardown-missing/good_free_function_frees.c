// SPDX-License-Identifier: GPL-2.0-only
/* As its bad twin, freed; freed as private data; and ended by the core that it was given to. */
#include <linux/device.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct function {
	void (*free_func)(struct function *f);
	int number;
};

struct pipe {
	struct function func;
	int users;
};

static DEFINE_MUTEX(pipes_lock);
static int npipes;

static void pipe_free(struct function *f)
{
	struct pipe *p = container_of(f, struct pipe, func);

	mutex_lock(&pipes_lock);
	npipes -= p->users;
	mutex_unlock(&pipes_lock);
	kfree(p);
}

struct function *pipe_alloc(void)
{
	struct pipe *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return ERR_PTR(-ENOMEM);
	p->func.free_func = pipe_free;
	return &p->func;
}

struct tube {
	int users;
};

/* Freed as what the device keeps for its driver. */
int tube_create(struct device *dev)
{
	struct tube *t = kzalloc(sizeof(*t), GFP_KERNEL);

	if (!t)
		return -ENOMEM;
	dev_set_drvdata(dev, t);
	return 0;
}

static void tube_count(struct tube *t)
{
	t->users--;
}

void tube_release(struct device *dev)
{
	struct tube *t = dev_get_drvdata(dev);

	tube_count(t);
	kfree(dev_get_drvdata(dev));
}

struct core {
	int id;
};

struct hose {
	struct core core;
};

void core_unregister(struct core *core);

/* The core frees the whole when its last user is gone. */
struct core *hose_create(void)
{
	struct hose *h = kzalloc(sizeof(*h), GFP_KERNEL);

	return h ? &h->core : NULL;
}

void hose_remove(struct core *core)
{
	struct hose *h = container_of(core, struct hose, core);

	core_unregister(&h->core);
}
