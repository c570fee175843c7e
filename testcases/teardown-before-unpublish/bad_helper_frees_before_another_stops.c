// SPDX-License-Identifier: GPL-2.0-only
/* Two helpers in the wrong order: what one gives up the thread uses until the other stops it. */
#include <linux/err.h>
#include <linux/kthread.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct sampler {
	int *samples;
	struct task_struct *thread;
};

static int sampler_run(void *data)
{
	struct sampler *s = data;

	while (!kthread_should_stop())
		s->samples[0]++;
	return 0;
}

int sampler_start(struct sampler *s)
{
	s->samples = kzalloc(64, GFP_KERNEL);
	if (!s->samples)
		return -ENOMEM;
	s->thread = kthread_run(sampler_run, s, "sampler");
	if (IS_ERR(s->thread)) {
		kfree(s->samples);
		return PTR_ERR(s->thread);
	}
	return 0;
}

static void sampler_halt(struct sampler *s)
{
	kthread_stop(s->thread);
}

static void sampler_drop(struct sampler *s)
{
	kfree(s->samples);
}

void sampler_stop(struct sampler *s)
{
	sampler_drop(s); // expect: error: teardown-before-unpublish {{s->samples is given up by sampler_drop() while sampler_run() is live until kthread_stop()}}
	sampler_halt(s);
}
