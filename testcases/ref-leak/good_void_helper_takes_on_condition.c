// SPDX-License-Identifier: GPL-2.0-only
/* A helper counts its module for partners only; the caller that fails later is about a port. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/module.h>

struct mode {
	struct device dev;
	bool active;
	struct module *owner;
	int (*activate)(struct mode *m, int on);
};

extern const struct device_type port_type;

static void mode_update(struct mode *m, int on)
{
	if (m->active == on)
		return;
	if (m->dev.parent->type != &port_type && m->owner) {
		if (!on)
			module_put(m->owner);
		else if (!try_module_get(m->owner))
			return;
	}
	m->active = on;
}

int mode_store(struct mode *m, int on)
{
	int ret;

	if (m->dev.parent->type == &port_type)
		mode_update(m, on);
	if (m->activate) {
		ret = m->activate(m, on);
		if (ret)
			return ret;
	}
	return 0;
}
