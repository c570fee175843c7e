// SPDX-License-Identifier: GPL-2.0-only
/* Nothing can be opened by the driver alone: each tty is registered on its own, after its port. */
#include <linux/device.h>
#include <linux/err.h>
#include <linux/fs.h>

struct tty_struct;
struct tty_port {
	int count;
};
struct tty_driver {
	int major;
};
struct tty_operations {
	int (*open)(struct tty_struct *tty, struct file *filp);
};

void tty_set_operations(struct tty_driver *driver, const struct tty_operations *op);
int tty_register_driver(struct tty_driver *driver);
void tty_port_init(struct tty_port *port);
struct device *tty_port_register_device_attr(struct tty_port *port, struct tty_driver *driver,
					     unsigned int index, struct device *device,
					     void *drvdata,
					     const struct attribute_group **attr_grp);

int tty_port_count(struct tty_port *port);

struct modem {
	struct tty_driver *driver;
	struct tty_port port;
};

static struct modem *the_modem;

static int modem_open(struct tty_struct *tty, struct file *filp)
{
	struct modem *m = the_modem;

	return tty_port_count(&m->port);
}

static const struct tty_operations modem_ops = {
	.open = modem_open,
};

int modem_add(struct modem *m, struct device *parent)
{
	struct device *dev;
	int ret;

	tty_set_operations(m->driver, &modem_ops);
	ret = tty_register_driver(m->driver);
	if (ret)
		return ret;
	tty_port_init(&m->port);
	dev = tty_port_register_device_attr(&m->port, m->driver, 0, parent, m, NULL);
	return PTR_ERR_OR_ZERO(dev);
}
