// SPDX-License-Identifier: GPL-2.0-only
/* As its bad twin; and a lookup of which one caller only drops what it took itself. */
#include <linux/device.h>
#include <linux/errno.h>

struct port {
	struct device dev;
	int speed;
};

struct port *port_lookup(int number);
struct port *port_peek(int number);

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

struct port *port_find_fast(int number)
{
	struct port *p = port_lookup(number);

	if (p && p->speed < 10) {
		put_device(&p->dev);
		return NULL;
	}
	return p;
}

int port_peek_speed(int number)
{
	struct port *p = port_peek(number);

	return p ? p->speed : -ENODEV;
}

int port_peek_twice(int number)
{
	struct port *p = port_peek(number);
	int speed;

	if (!p)
		return -ENODEV;
	get_device(&p->dev);
	speed = p->speed;
	put_device(&p->dev);
	return speed;
}
