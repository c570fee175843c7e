// SPDX-License-Identifier: GPL-2.0-only
/* What register sets up, unregister takes away; release only ends the record after the last put. */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct hub {
	struct kref ref;
	int ports;
};

int hub_create_ports(struct hub *hub);
void hub_remove_ports(struct hub *hub);

static void hub_release(struct kref *ref)
{
	kfree(container_of(ref, struct hub, ref));
}

static void hub_shut(struct hub *hub)
{
	hub_remove_ports(hub);
}

int hub_register(struct hub **out)
{
	struct hub *hub = kzalloc(sizeof(*hub), GFP_KERNEL);
	int ret;

	if (!hub)
		return -ENOMEM;
	kref_init(&hub->ref);
	ret = hub_create_ports(hub);
	if (ret)
		goto err_shut;
	*out = hub;
	return 0;

err_shut:
	hub_shut(hub);
	kref_put(&hub->ref, hub_release);
	return ret;
}

void hub_unregister(struct hub *hub)
{
	hub_shut(hub);
	kref_put(&hub->ref, hub_release);
}
