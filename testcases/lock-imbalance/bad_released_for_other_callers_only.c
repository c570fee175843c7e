// SPDX-License-Identifier: GPL-2.0-only
/*
 * A helper releases the lock for the handlers that call it; this handler does not, and nobody who
 * calls this one does. Shaped after the handlers of drivers/infiniband/core/cm.c.
 */
#include <linux/mutex.h>

struct peer {
	struct mutex lock;
	int state;
};

struct message {
	struct peer *peer;
	int kind;
};

void peer_tell(struct peer *p, int what);

static void peer_queue_unlock(struct peer *p, int what)
{
	p->state = what;
	mutex_unlock(&p->lock);
	peer_tell(p, what);
}

static int peer_hello(struct message *m)
{
	mutex_lock(&m->peer->lock);
	peer_queue_unlock(m->peer, 1);
	return 0;
}

static int peer_bye(struct message *m)
{
	struct peer *p = m->peer;

	mutex_lock(&p->lock);
	p->state = 2;
	return 0; // expect: warning: lock-imbalance {{never released}}
}

int peer_handle(struct message *m)
{
	return m->kind ? peer_hello(m) : peer_bye(m);
}
