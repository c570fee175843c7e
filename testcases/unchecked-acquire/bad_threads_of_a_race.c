// SPDX-License-Identifier: GPL-2.0-only
/*
 * After st-dma-fence: threads are stopped that may never have been started.
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
		ret |= kthread_stop(t[i].task); // expect: warning: unchecked-acquire {{kthread_stop()}}
	}
	return ret;
}
