// SPDX-License-Identifier: GPL-2.0-only
/*
 * After ftrace-direct-modify: init succeeds without its thread, and exit stops it.
 * Fix: samples/ftrace: Fix kthread_stop() on ERR_PTR in ftrace-direct-modify
 */
#include <linux/kthread.h>

static struct task_struct *poller;
static int users;

static int poller_fn(void *data)
{
	while (!kthread_should_stop())
		users++;
	return 0;
}

int poller_init(int ret)
{
	if (!ret)
		poller = kthread_run(poller_fn, NULL, "poller"); // expect: warning: unchecked-acquire {{kthread_run()}}
	return ret;
}

void poller_exit(void)
{
	kthread_stop(poller);
	users = 0;
}
