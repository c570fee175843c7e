// SPDX-License-Identifier: GPL-2.0-only
/* A function without a result: when the thread cannot be started, what holds its pointer goes. */
#include <linux/kthread.h>
#include <linux/slab.h>

struct poller {
	struct task_struct *task;
	int rounds;
};

static int poller_fn(void *data)
{
	struct poller *p = data;

	while (!kthread_should_stop())
		p->rounds++;
	return 0;
}

void poller_add(struct poller **slot)
{
	struct poller *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return;
	p->task = kthread_run(poller_fn, p, "poller");
	if (IS_ERR(p->task)) {
		kfree(p);
		return;
	}
	*slot = p;
}

void poller_drop(struct poller *p)
{
	kthread_stop(p->task);
	kfree(p);
}
