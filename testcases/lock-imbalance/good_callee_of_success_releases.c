// SPDX-License-Identifier: GPL-2.0-only
/* The function of another unit releases the lock when it sends; only the failure unlocks here. */
#include <linux/errno.h>
#include <linux/spinlock.h>

struct port {
	spinlock_t lock;
	int ready;
};

int port_send_and_unlock(struct port *p);

int port_dequeue(struct port *p)
{
	spin_lock(&p->lock);
	if (!p->ready) {
		spin_unlock(&p->lock);
		return -EAGAIN;
	}
	port_send_and_unlock(p);
	return 0;
}
