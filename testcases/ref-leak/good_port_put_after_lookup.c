// SPDX-License-Identifier: GPL-2.0-only
/* The helper takes the count of the port inside and returns the whole; the port is put by address. */
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/mutex.h>

struct tty_port {
	struct kref kref;
};

struct modem {
	struct tty_port port;
};

struct modem *modem_at(unsigned int minor);
int modem_install(struct modem *modem);
void tty_port_put(struct tty_port *port);

static struct mutex minors_lock;

static struct modem *modem_get(unsigned int minor)
{
	struct modem *modem;

	mutex_lock(&minors_lock);
	modem = modem_at(minor);
	if (modem && !kref_get_unless_zero(&modem->port.kref))
		modem = NULL;
	mutex_unlock(&minors_lock);
	return modem;
}

int modem_open(unsigned int minor)
{
	struct modem *modem = modem_get(minor);
	int ret;

	if (!modem)
		return -ENODEV;
	ret = modem_install(modem);
	if (ret)
		goto err;
	return 0;
err:
	tty_port_put(&modem->port);
	return ret;
}
