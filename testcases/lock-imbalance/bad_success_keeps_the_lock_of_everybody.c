// SPDX-License-Identifier: GPL-2.0-only
/*
 * Failure gives the global lock back and success keeps it, though nothing in the name says that the
 * function takes it for others. Shaped after ib_get_eth_speed() of drivers/infiniband/core/verbs.c.
 */
#include <linux/errno.h>
#include <linux/mutex.h>

extern struct mutex port_mutex;

struct port {
	int up;
	int speed;
};

int port_speed(struct port *p, int *speed)
{
	mutex_lock(&port_mutex);
	if (!p->up) {
		mutex_unlock(&port_mutex);
		return -ENODEV;
	}
	*speed = p->speed;
	return 0; // expect: warning: lock-imbalance {{never released}}
}
