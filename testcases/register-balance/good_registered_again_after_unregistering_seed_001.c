// SPDX-License-Identifier: GPL-2.0-only
/* The port is taken off and put on again: balanced at each moment. */
#include <linux/types.h>

struct port;

int demo_port_register(struct port *port);
void demo_port_unregister(struct port *port);
void demo_port_reset(struct port *port);

int demo_restart(struct port *port)
{
	int ret = demo_port_register(port);

	if (ret)
		return ret;
	demo_port_unregister(port);
	demo_port_reset(port);
	ret = demo_port_register(port);
	if (ret)
		return ret;
	demo_port_unregister(port);
	return 0;
}
