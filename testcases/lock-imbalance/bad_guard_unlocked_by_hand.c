// SPDX-License-Identifier: GPL-2.0-only
/* The guard unlocks at the end of the scope; the body does so as well. */
#include <linux/mutex.h>
#include <linux/errno.h>

struct port {
	struct mutex lock;
	int open;
};

int port_close(struct port *p)
{
	guard(mutex)(&p->lock);
	if (!p->open) {
		mutex_unlock(&p->lock);
		return -EINVAL; // expect: error: lock-imbalance {{mutex_unlock}}
	}
	p->open--;
	return 0;
}
