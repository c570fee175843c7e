// SPDX-License-Identifier: GPL-2.0-only
/*
 * A thread that could not be started ends the race.
 * Fix: ring-buffer: Fix crash passing ERR_PTR to kthread_stop()
 */
#include <linux/kthread.h>

struct racer {
	struct task_struct *task;
	int id;
};

int race_run(int (*fn)(void *data))
{
	struct racer t[2];
	int ret = 0;

	for (int i = 0; i < 2; i++) {
		t[i].id = i;
		t[i].task = kthread_run(fn, &t[i], "racer/%d", i);
		if (IS_ERR(t[i].task))
			return PTR_ERR(t[i].task);
		ret |= kthread_stop(t[i].task);
	}
	return ret;
}
