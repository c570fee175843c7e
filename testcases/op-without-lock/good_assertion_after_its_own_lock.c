// SPDX-License-Identifier: GPL-2.0-only
/* The helper takes the lock and asserts at its common exit that it has it: no demand on callers. */
#include <linux/errno.h>
#include <linux/lockdep.h>
#include <linux/mutex.h>

struct mini {
	struct mutex state_lock;
	int state, tag;
};

static int mini_abort(struct mini *m)
{
	int ret = -EBUSY;

	mutex_lock(&m->state_lock);
	if (m->state)
		goto out;
	m->state = 1;
	ret = 0;
out:
	lockdep_assert_held(&m->state_lock);
	mutex_unlock(&m->state_lock);
	return ret;
}

int mini_abort_one(struct mini *m, int tag)
{
	mutex_lock(&m->state_lock);
	if (m->tag != tag) {
		mutex_unlock(&m->state_lock);
		return -ENOENT;
	}
	mutex_unlock(&m->state_lock);
	return mini_abort(m);
}
