// SPDX-License-Identifier: GPL-2.0-only
/* Ports that were added one by one are removed one by one. */
#include <linux/types.h>
#include <linux/errno.h>

struct port {
	int nr;
};

int port_add(struct port *port);
void port_remove(struct port *port);

int ports_create(struct port *ports, int n)
{
	int i, ret;

	for (i = 0; i < n; i++) {
		ret = port_add(&ports[i]);
		if (ret)
			goto err_remove;
	}
	return 0;

err_remove:
	while (--i >= 0)
		port_remove(&ports[i]);
	return ret;
}

void ports_destroy(struct port *ports, int n)
{
	for (int i = 0; i < n; i++)
		port_remove(&ports[i]);
}
