// SPDX-License-Identifier: GPL-2.0-only
/* guard() and scoped_guard() unlock on every way out. */
#include <linux/mutex.h>
#include <linux/errno.h>

struct port {
	struct mutex lock;
	int open;
};

int port_close(struct port *p)
{
	guard(mutex)(&p->lock);
	if (!p->open)
		return -EINVAL;
	p->open--;
	return 0;
}

int port_open(struct port *p)
{
	scoped_guard(mutex, &p->lock) {
		if (p->open > 3)
			return -EBUSY;
		p->open++;
	}
	return 0;
}
