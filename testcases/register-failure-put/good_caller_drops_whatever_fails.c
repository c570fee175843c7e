// SPDX-License-Identifier: GPL-2.0-only
/* After register_virtio_device(): on error the caller must call put_device(), whatever it was. */
#include <linux/device.h>
#include <linux/errno.h>

struct port {
	struct device dev;
	int index;
};

int port_number(void);
void port_number_free(int index);
int port_reset(struct port *port);

int register_port(struct port *port)
{
	int err;

	device_initialize(&port->dev);
	err = port_number();
	if (err < 0)
		goto out;
	port->index = err;
	err = port_reset(port);
	if (err)
		goto out_ida;
	err = device_add(&port->dev);
	if (err)
		goto out_ida;
	return 0;

out_ida:
	port_number_free(port->index);
out:
	port->index = -1;
	return err; // expect: note: register-failure-put {{device_initialize}}
}
