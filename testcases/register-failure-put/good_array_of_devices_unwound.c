// SPDX-License-Identifier: GPL-2.0-only
/* Devices in an array: what the rounds before set up is dropped by a loop that counts down. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct port {
	struct device dev;
	int id;
};

struct box {
	struct device dev;
	int max_ports;
	struct port **ports;
};

static void port_release(struct device *dev)
{
	struct port *p = container_of(dev, struct port, dev);

	kfree(p);
}

static const struct device_type port_type = {
	.release = port_release,
};

int box_setup(struct box *b)
{
	struct device *dev;
	struct port *p;
	int i, rc;

	for (i = 0; i < b->max_ports; i++) {
		p = kzalloc(sizeof(*p), GFP_KERNEL);
		if (!p) {
			rc = -ENOMEM;
			goto err;
		}
		dev = &p->dev;
		p->id = i;
		device_initialize(dev);
		dev->parent = &b->dev;
		dev->type = &port_type;
		rc = dev_set_name(dev, "port%d", i);
		if (rc < 0) {
			put_device(dev);
			goto err;
		}
		b->ports[i] = p;
	}
	return 0;

err:
	while (--i >= 0) {
		p = b->ports[i];
		put_device(&p->dev);
	}
	return rc;
}
