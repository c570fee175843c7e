// SPDX-License-Identifier: GPL-2.0-only
/* A driver's own registration, known by its name, is undone in the branch in which it failed. */
#include <linux/types.h>

struct port;

int demo_port_register(struct port *port);
void demo_port_unregister(struct port *port);
int demo_port_link(struct port *port);

int demo_add_port(struct port *port)
{
	int ret = demo_port_register(port);

	if (ret) {
		demo_port_unregister(port); // expect: warning: register-balance {{demo_port_register}}
		return ret;
	}
	return demo_port_link(port) ? 1 : 0;
}
