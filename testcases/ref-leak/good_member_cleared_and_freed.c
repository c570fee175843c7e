// SPDX-License-Identifier: GPL-2.0-only
/* The member is cleared by who freed it, gave it on, keeps it under another name, or has a helper end it. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/slab.h>

struct lane_test {
	struct list_head node;
	int lanes;
};

struct lane_port {
	struct lane_test *test;
	struct lane_test *old;
	struct list_head done;
};

int lane_port_init(struct lane_port *port)
{
	port->test = NULL;
	port->test = kzalloc(sizeof(*port->test), GFP_KERNEL);
	return port->test ? 0 : -ENOMEM;
}

void lane_port_exit(struct lane_port *port)
{
	kfree(port->test);
	port->test = NULL;
}

/* The pointer goes by another name. */
void lane_port_unlink(struct lane_port *port)
{
	struct lane_test *test = port->test;

	port->test = NULL;
	kfree(test);
}

void lane_port_remove_test(struct lane_port *port, struct lane_test *test)
{
	if (port->test == test)
		port->test = NULL;
	kfree(test);
}

void lane_port_stop(struct lane_port *port)
{
	port->old = port->test;
	port->test = NULL;
}

void lane_port_disable(struct lane_port *port)
{
	list_add(&port->test->node, &port->done);
	port->test = NULL;
}

static void lane_test_free(struct lane_test *test)
{
	if (test->lanes)
		kfree(test);
}

void lane_port_close(struct lane_port *port)
{
	if (port->test)
		lane_test_free(port->test);
	port->test = NULL;
}

/* It is set up, by a name that says nothing else. */
void lane_port_reset(struct lane_port *port)
{
	port->test = NULL;
}
