// SPDX-License-Identifier: GPL-2.0-only
/* After a debug interface of a bus: what init allocates is forgotten by its opposite, which clears the member. */
#include <linux/errno.h>
#include <linux/slab.h>

struct lane_test {
	int lanes;
	int error;
};

struct lane_port {
	struct lane_test *test;
	int *buffer;
};

void lane_show(const struct lane_test *test);

static struct lane_test *lane_test_new(int lanes)
{
	struct lane_test *test = kzalloc(sizeof(*test), GFP_KERNEL);

	if (test)
		test->lanes = lanes;
	return test;
}

int lane_port_init(struct lane_port *port)
{
	port->test = lane_test_new(2);
	return port->test ? 0 : -ENOMEM;
}

int lane_port_read(struct lane_port *port)
{
	lane_show(port->test);
	return port->test->error;
}

void lane_port_exit(struct lane_port *port)
{
	port->test = NULL; // expect: warning: ref-leak {{port->test is set to NULL while it points to memory that lane_port_init() allocated}}
}

int lane_port_start(struct lane_port *port, int size)
{
	port->buffer = kzalloc(size, GFP_KERNEL);
	return port->buffer ? 0 : -ENOMEM;
}

void lane_port_stop(struct lane_port *port)
{
	kfree(port->buffer);
	port->buffer = NULL;
}

void lane_port_suspend(struct lane_port *port)
{
	if (port->buffer)
		port->buffer = NULL; // expect: warning: ref-leak {{port->buffer is set to NULL while it points to memory that lane_port_start() allocated}}
}
