// SPDX-License-Identifier: GPL-2.0-only
/* Each caller of the asserting helper holds the lock, or may itself be called with it. */
#include <linux/lockdep.h>
#include <linux/mutex.h>

struct mini {
	struct mutex state_lock;
	int state;
};

static void mini_set_state(struct mini *m, int state)
{
	lockdep_assert_held(&m->state_lock);
	m->state = state;
}

void mini_start(struct mini *m)
{
	mutex_lock(&m->state_lock);
	mini_set_state(m, 1);
	mutex_unlock(&m->state_lock);
}

/* called by other units with the lock held */
void mini_stop_locked(struct mini *m)
{
	mini_set_state(m, 0);
}

void mini_restart(struct mini *m)
{
	guard(mutex)(&m->state_lock);
	mini_stop_locked(m);
	mini_set_state(m, 1);
}
