// SPDX-License-Identifier: GPL-2.0-only
/* The operation that ends an instance unlinks it and forgets its memory. */
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

void function_stop_all(struct function *f);

static void pipe_free(struct function *f)
{
	struct pipe *p = container_of(f, struct pipe, func);

	mutex_lock(&pipes_lock);
	npipes -= p->users;
	mutex_unlock(&pipes_lock);
} // expect: warning: teardown-missing {{struct pipe, allocated in pipe_alloc(), is freed by nobody}}

struct function *pipe_alloc(void)
{
	struct pipe *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return ERR_PTR(-ENOMEM);
	mutex_lock(&pipes_lock);
	npipes++;
	mutex_unlock(&pipes_lock);
	p->func.free_func = pipe_free;
	return &p->func;
}
