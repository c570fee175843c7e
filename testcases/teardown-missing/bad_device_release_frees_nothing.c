// SPDX-License-Identifier: GPL-2.0-only
/*
 * The release function of a device type, to which every put leads, forgets the memory; and a close
 * function takes a port off its list and forgets it, though a callback gets private data of the
 * caller's. Shaped after tb_retimer_release() and ib_agent_port_close().
 */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct relay {
	struct device dev;
	int index;
};

int relay_count;

static void relay_release(struct device *dev)
{
	struct relay *r = container_of(dev, struct relay, dev);

	relay_count -= r->index;
} // expect: warning: teardown-missing {{struct relay, allocated in relay_add(), is freed by nobody}}

static const struct device_type relay_type = {
	.name = "relay",
	.release = relay_release,
};

int relay_add(struct device *parent, int index)
{
	struct relay *r = kzalloc(sizeof(*r), GFP_KERNEL);
	int err;

	if (!r)
		return -ENOMEM;
	r->index = index;
	r->dev.parent = parent;
	r->dev.type = &relay_type;
	err = device_register(&r->dev);
	if (err)
		put_device(&r->dev);
	return err;
}

struct port {
	struct list_head list;
	int number;
};

static LIST_HEAD(ports);

int port_open(int number)
{
	struct port *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	p->number = number;
	list_add_tail(&p->list, &ports);
	return 0;
}

void port_each(bool (*match)(int number, void *cookie), void *cookie)
{
	struct port *p;

	list_for_each_entry(p, &ports, list)
		if (match(p->number, cookie))
			return;
}

void port_close(int number)
{
	struct port *p;

	list_for_each_entry(p, &ports, list)
		if (p->number == number) {
			list_del(&p->list);
			break;
		}
} // expect: warning: teardown-missing {{struct port, allocated in port_open(), is freed by nobody}}
