// SPDX-License-Identifier: GPL-2.0-only
/* The timer queues work on a queue that is destroyed before the timer stops. */
#include <linux/slab.h>
#include <linux/errno.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

struct meter {
	struct timer_list poll;
	struct work_struct sample;
	struct workqueue_struct *wq;
	int value;
};

static void meter_sample(struct work_struct *work)
{
	struct meter *m = container_of(work, struct meter, sample);

	m->value++;
}

static void meter_poll(struct timer_list *t)
{
	struct meter *m = container_of(t, struct meter, poll);

	queue_work(m->wq, &m->sample);
	mod_timer(&m->poll, 100);
}

int meter_start(struct meter *m)
{
	m->wq = alloc_workqueue("meter", 0, 0);
	if (!m->wq)
		return -ENOMEM;
	INIT_WORK(&m->sample, meter_sample);
	timer_setup(&m->poll, meter_poll, 0);
	mod_timer(&m->poll, 100);
	return 0;
}

void meter_stop(struct meter *m)
{
	destroy_workqueue(m->wq); // expect: error: teardown-before-unpublish {{m->wq is given up by destroy_workqueue() while meter_poll() is live until timer_delete_sync()}}
	timer_delete_sync(&m->poll);
}
