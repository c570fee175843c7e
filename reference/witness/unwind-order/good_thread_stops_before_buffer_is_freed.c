// SPDX-License-Identifier: GPL-2.0-only
/*
 * The error path stops the thread, then frees the samples that it writes.
 */
#include <linux/kthread.h>

#include "../witness.h"

struct sampler {
	int *samples;
	struct task_struct *thread;
	int rate;
};

static int sampler_run(void *data)
{
	struct sampler *probe = data;

	do {
		schedule_timeout_interruptible(HZ);
		probe->samples[0]++;
	} while (!kthread_should_stop());
	return 0;
}

static int sampler_set_rate(struct sampler *probe, int rate)
{
	/* The hardware settles; the thread is running meanwhile. */
	msleep(20);
	if (rate > 1000)
		return -EINVAL;
	probe->rate = rate;
	return 0;
}

static int sampler_start(struct sampler *probe, int rate)
{
	int ret;

	probe->samples = kcalloc(16, sizeof(int), GFP_KERNEL);
	if (!probe->samples)
		return -ENOMEM;
	probe->thread = kthread_run(sampler_run, probe, "sampler");
	if (IS_ERR(probe->thread)) {
		ret = PTR_ERR(probe->thread);
		goto err_samples;
	}
	ret = sampler_set_rate(probe, rate);
	if (ret)
		goto err_thread;
	return 0;

err_thread:
	kthread_stop(probe->thread);
	kfree(probe->samples);
	return ret;
err_samples:
	kfree(probe->samples);
	return ret;
}

static void sampler_stop(struct sampler *probe)
{
	kthread_stop(probe->thread);
	kfree(probe->samples);
}

static void fail_with_thread_running(struct kunit *test)
{
	struct sampler *probe = kunit_kzalloc(test, sizeof(*probe), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, probe);
	KUNIT_EXPECT_EQ(test, sampler_start(probe, 2000), -EINVAL);
	if (!sampler_start(probe, 100))
		sampler_stop(probe);
}

WITNESS("good-unwind-order", fail_with_thread_running);
