// SPDX-License-Identifier: GPL-2.0-only
/* Success keeps the global lock, and the name of the function says that it is taken for others. */
#include <linux/errno.h>
#include <linux/mutex.h>

extern struct mutex port_mutex;

struct port {
	int up;
};

int port_lock_if_up(struct port *p)
{
	mutex_lock(&port_mutex);
	if (!p->up) {
		mutex_unlock(&port_mutex);
		return -ENODEV;
	}
	return 0;
}
