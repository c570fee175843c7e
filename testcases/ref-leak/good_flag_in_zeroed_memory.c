// SPDX-License-Identifier: GPL-2.0-only
/*
 * The error path asks a flag that nobody has set yet: the memory was zero when it was allocated.
 */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct port {
	struct device dev;
	void *state;
	bool made;
};

int port_ask(const char *name);

int port_make(struct port **out, const char *name)
{
	struct port *p = kzalloc(sizeof(*p), GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	p->state = kzalloc(64, GFP_KERNEL);
	if (!p->state)
		goto err_free;
	if (port_ask(name))
		goto err_state;
	if (dev_set_name(&p->dev, "%s", name))
		goto err_state;
	p->made = true;
	*out = p;
	return 0;

err_state:
	kfree(p->state);
err_free:
	if (!p->made)
		kfree(p);
	return -EIO;
}
