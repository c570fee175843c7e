// SPDX-License-Identifier: GPL-2.0-only
/*
 * A value that is refused leaves the lock taken; the next caller waits for itself.
 * Kernel says: WARNING: possible recursive locking detected
 */
#include <linux/mutex.h>

#include "../witness.h"

struct dial {
	struct mutex lock;
	int value;
};

static int dial_set(struct dial *dial, int value)
{
	mutex_lock(&dial->lock);
	if (value > 10)
		return -EINVAL;
	dial->value = value;
	mutex_unlock(&dial->lock);
	return 0;
}

static void refuse_and_set(struct kunit *test)
{
	struct dial *dial = kunit_kzalloc(test, sizeof(*dial), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, dial);
	mutex_init(&dial->lock);
	KUNIT_EXPECT_EQ(test, dial_set(dial, 11), -EINVAL);
	KUNIT_EXPECT_EQ(test, dial_set(dial, 3), 0);
}

WITNESS("bad-lock-imbalance", refuse_and_set);
