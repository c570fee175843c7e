// SPDX-License-Identifier: GPL-2.0-only
/* The caller has a helper release what another helper took. */
#include <linux/mutex.h>

struct peer {
	struct mutex lock;
	int state;
};

void peer_tell(struct peer *p, int what);

static void peer_queue_unlock(struct peer *p, int what)
{
	p->state = what;
	mutex_unlock(&p->lock);
	peer_tell(p, what);
}

static int peer_find(struct peer *p)
{
	mutex_lock(&p->lock);
	p->state = 2;
	return 0;
}

int peer_handle(struct peer *p)
{
	int err = peer_find(p);

	peer_queue_unlock(p, err);
	return err;
}
