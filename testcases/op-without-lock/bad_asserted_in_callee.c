// SPDX-License-Identifier: GPL-2.0-only
/* The helper asserts that the state lock is held; the reset path has released it. */
#include <linux/lockdep.h>
#include <linux/mutex.h>

struct mini {
	struct mutex state_lock;
	int state;
	bool deferred;
};

static void mini_set_state(struct mini *m, int state)
{
	lockdep_assert_held(&m->state_lock);
	m->state = state;
}

void mini_reset(struct mini *m)
{
	mutex_lock(&m->state_lock);
	m->deferred = false;
	mutex_unlock(&m->state_lock);
	mini_set_state(m, 0); // expect: error: op-without-lock {{mini_set_state() is called without &m->state_lock}}
}

void mini_start(struct mini *m)
{
	mutex_lock(&m->state_lock);
	mini_set_state(m, 1);
	mutex_unlock(&m->state_lock);
}
