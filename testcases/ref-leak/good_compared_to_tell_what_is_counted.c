// SPDX-License-Identifier: GPL-2.0-only
/*
 * Either the caller's own node is used, or one that was looked up; a comparison tells which of them
 * is counted. Shaped after tcpm_fw_get_caps() of drivers/usb/typec/tcpm/tcpm.c.
 */
#include <linux/errno.h>
#include <linux/of.h>

struct port {
	struct device_node *np;
};

int caps_read(const struct device_node *np);
int port_start(struct port *p);

static int caps_probe(struct device_node *np, struct device_node *nested)
{
	struct device_node *caps = NULL;
	int ret;

	if (!nested)
		caps = np;
	else
		caps = of_get_next_child(nested, caps);
	ret = caps_read(caps);
	if (caps != np)
		of_node_put(caps);
	return ret;
}

int port_register(struct port *p, struct device_node *nested)
{
	int err;

	err = caps_probe(p->np, nested);
	if (err < 0)
		return err;
	err = port_start(p);
	if (err)
		return err; // known-fp: warning: ref-leak {{reference to p->np}} that what was looked up is never the own node is not seen
	return 0;
}
