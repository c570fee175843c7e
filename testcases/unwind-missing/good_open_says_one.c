// SPDX-License-Identifier: GPL-2.0-only
/* One is success, as the callers show: who finds nothing open has nothing to close. */
#include <linux/errno.h>

struct port;

int port_ask(struct port *port, int what);
int port_set(struct port *port, int what);

static int port_open(struct port *port)
{
	if (port_ask(port, 1) == 0x44)
		return 1;
	if (port_ask(port, 2) == 0x45)
		return 0;
	return 0;
}

static void port_close(struct port *port)
{
	port_ask(port, 3);
}

int port_dim(struct port *port)
{
	int err;

	if (!port_open(port))
		return -EIO;
	err = port_set(port, 4);
	port_close(port);
	return err;
}

int port_light(struct port *port)
{
	int err;

	if (!port_open(port))
		return -EIO;
	err = port_set(port, 5);
	port_close(port);
	return err;
}
