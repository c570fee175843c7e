// SPDX-License-Identifier: GPL-2.0-only
/*
 * The thread cannot be made, and the error pointer is stopped as if it were a thread.
 * Kernel says: Kernel panic - not syncing
 */
#include <linux/kthread.h>

#include "../witness.h"

struct feeder {
	struct task_struct *thread;
	unsigned int fed;
};

static int feeder_run(void *data)
{
	struct feeder *feeder = data;

	while (!kthread_should_stop()) {
		feeder->fed++;
		schedule_timeout_interruptible(HZ);
	}
	return 0;
}

static int feeder_try(struct feeder *feeder)
{
	feeder->thread = kthread_run(feeder_run, feeder, "feeder");
	msleep(20);
	kthread_stop(feeder->thread);
	return feeder->fed ? 0 : -EIO;
}

static void run_without_memory(struct kunit *test)
{
	struct feeder *feeder = kunit_kzalloc(test, sizeof(*feeder), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, feeder);
	witness_fail_nth(1);
	KUNIT_EXPECT_EQ(test, feeder_try(feeder), -ENOMEM);
	witness_fail_nth(0);
	KUNIT_EXPECT_EQ(test, feeder_try(feeder), 0);
}

WITNESS("bad-unchecked-acquire", run_without_memory);
