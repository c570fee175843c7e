// SPDX-License-Identifier: GPL-2.0-only
/* timer_delete() does not wait for the handler that runs now; nor does the free of a thread's data. */
#include <linux/kthread.h>
#include <linux/slab.h>
#include <linux/timer.h>

struct beat {
	struct timer_list timer;
	struct task_struct *thread;
	int n;
};

static void beat_timer(struct timer_list *t)
{
	struct beat *beat = container_of(t, struct beat, timer);

	beat->n++;
}

static int beat_thread(void *data)
{
	struct beat *beat = data;

	while (!kthread_should_stop())
		beat->n++;
	return 0;
}

int beat_start(struct beat *beat)
{
	timer_setup(&beat->timer, beat_timer, 0);
	mod_timer(&beat->timer, 100);
	beat->thread = kthread_run(beat_thread, beat, "beat");
	return PTR_ERR_OR_ZERO(beat->thread);
}

void beat_free(struct beat *beat)
{
	timer_delete(&beat->timer);
	kfree(beat); // known-fn: async-outlives functions that no table pairs are not held against each other
}
