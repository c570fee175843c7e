// SPDX-License-Identifier: GPL-2.0-only
/* Nothing is seen of the lookup, but its callers drop what they get from it. */
#include <linux/device.h>
#include <linux/errno.h>

struct port {
	struct device dev;
	int speed;
};

struct port *port_lookup(int number);

int port_speed(int number)
{
	struct port *p = port_lookup(number);
	int speed;

	if (!p)
		return -ENODEV;
	speed = p->speed;
	put_device(&p->dev);
	return speed;
}

int port_set_speed(int number, int speed)
{
	struct port *p = port_lookup(number);

	if (!p)
		return -ENODEV;
	p->speed = speed;
	put_device(&p->dev);
	return 0;
}

int port_raise(int number)
{
	struct port *p = port_lookup(number);

	if (!p)
		return -ENODEV;
	p->speed++;
	return 0; // expect: error: ref-leak {{acquired by port_lookup}}
}
