// SPDX-License-Identifier: GPL-2.0-only
/*
 * Failure gives the lock back and success does not; all others take it and give it back. Shaped
 * after ib_send_cm_req() of drivers/infiniband/core/cm.c.
 */
#include <linux/mutex.h>

struct link {
	struct mutex lock;
	int state;
};

int link_post(struct link *l);

int link_send(struct link *l)
{
	int err;

	mutex_lock(&l->lock);
	err = link_post(l);
	if (err < 0)
		goto unlock;
	l->state = 1;
	return 0; // expect: warning: lock-imbalance {{never released}}
unlock:
	mutex_unlock(&l->lock);
	return err;
}

int link_state(struct link *l)
{
	int state;

	mutex_lock(&l->lock);
	state = l->state;
	mutex_unlock(&l->lock);
	return state;
}

void link_reset(struct link *l)
{
	mutex_lock(&l->lock);
	l->state = 0;
	mutex_unlock(&l->lock);
}
