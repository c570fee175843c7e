// SPDX-License-Identifier: GPL-2.0-only
/*
 * Init fails when the thread cannot be started; a second one is looked at before it is stopped.
 * Fix: samples/ftrace: Fix kthread_stop() on ERR_PTR in ftrace-direct-modify
 */
#include <linux/kthread.h>

static struct task_struct *poller, *helper;
static int users;

static int poller_fn(void *data)
{
	while (!kthread_should_stop())
		users++;
	return 0;
}

int poller_init(void)
{
	poller = kthread_run(poller_fn, NULL, "poller");
	if (IS_ERR(poller))
		return PTR_ERR(poller);
	helper = kthread_run(poller_fn, NULL, "helper");
	return 0;
}

void poller_exit(void)
{
	if (!IS_ERR(helper))
		kthread_stop(helper);
	kthread_stop(poller);
	users = 0;
}
