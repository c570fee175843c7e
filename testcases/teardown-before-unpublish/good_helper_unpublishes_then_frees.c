// SPDX-License-Identifier: GPL-2.0-only
/* The helper stops the thread and frees what it used, in this order. */
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

static int sampler_start(struct sampler *s)
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

static void sampler_stop(struct sampler *s)
{
	kthread_stop(s->thread);
	kfree(s->samples);
}

void sampler_try(struct sampler *s)
{
	if (!sampler_start(s))
		sampler_stop(s);
}
