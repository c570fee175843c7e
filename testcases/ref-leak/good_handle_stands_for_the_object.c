// SPDX-License-Identifier: GPL-2.0-only
/* A handle in the object has no count of its own: a put through it drops the object's. */
#include <linux/kobject.h>
#include <linux/property.h>
#include <linux/errno.h>

struct node {
	struct kobject kobj;
	struct fwnode_handle fwnode;
	int ports;
};

int node_ports(struct node *n, int *ports)
{
	kobject_get(&n->kobj);
	if (!n->ports) {
		kobject_put(&n->kobj);
		return -ENODEV;
	}
	if (n->ports < 0) {
		fwnode_handle_put(&n->fwnode);
		return -EINVAL;
	}
	*ports = n->ports;
	kobject_put(&n->kobj);
	return 0;
}
