/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * fwnode.h - references to firmware nodes, whatever describes them.
 */
#pragma once
#include "types.h"

ll_headers(<linux/property.h>, <linux/fwnode.h>, <linux/device.h>)

struct device;
struct fwnode_handle;

/*
 * include/linux/property.h: fwnode_handle_get(), fwnode_handle_put() tolerate NULL and error
 * pointers
 */
struct fwnode_handle *fwnode_handle_get(struct fwnode_handle *fwnode ll_gets ll_maybe_null)
	ll_returns_param(fwnode);
void fwnode_handle_put(struct fwnode_handle *fwnode ll_puts ll_maybe_null);

/* drivers/base/core.c: the device leads to the node from then on, with the count of the caller */
void device_set_node(struct device *dev, struct fwnode_handle *fwnode ll_keeps ll_maybe_null)
	ll_optional;

/*
 * drivers/base/property.c: "The caller is responsible for calling fwnode_handle_put() on the
 * returned"
 */
struct fwnode_handle *fwnode_get_parent(const struct fwnode_handle *fwnode ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_get_next_parent(struct fwnode_handle *fwnode ll_puts ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_get_nth_parent(struct fwnode_handle *fwn ll_maybe_null,
					    unsigned int depth)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;

/* drivers/base/property.c: the iterators put @child */
struct fwnode_handle *fwnode_get_next_child_node(const struct fwnode_handle *fwnode ll_maybe_null,
						 struct fwnode_handle *child ll_puts ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_get_next_available_child_node(
		const struct fwnode_handle *fwnode ll_maybe_null,
		struct fwnode_handle *child ll_puts ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *device_get_next_child_node(const struct device *dev,
						 struct fwnode_handle *child ll_puts ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_graph_get_next_endpoint(const struct fwnode_handle *fwnode
							ll_maybe_null,
						     struct fwnode_handle *prev ll_puts
							ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;

/* drivers/base/property.c: look-ups */
struct fwnode_handle *fwnode_get_named_child_node(const struct fwnode_handle *fwnode ll_maybe_null,
						  const char *childname)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *device_get_named_child_node(const struct device *dev, const char *childname)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_find_reference(const struct fwnode_handle *fwnode ll_maybe_null,
					    const char *name, unsigned int index)
	ll_returns_ref(fwnode_handle_put) ll_returns_err;

/* drivers/base/property.c: without args no reference is kept */
struct fwnode_reference_args { struct fwnode_handle *fwnode; };
int fwnode_property_get_reference_args(const struct fwnode_handle *fwnode ll_maybe_null,
				       const char *prop, const char *nargs_prop ll_maybe_null,
				       unsigned int nargs, unsigned int index,
				       struct fwnode_reference_args *args ll_maybe_null)
{
	if (ll_unknown())
		return -1;
	if (!args)
		return 0;
	args->fwnode = fwnode_get_parent(fwnode);
	return args->fwnode ? 0 : -1;
}

/* drivers/base/swnode.c: both drop the count that it was made with */
struct property_entry;
struct fwnode_handle *fwnode_create_software_node(
		const struct property_entry *properties ll_maybe_null,
		const struct fwnode_handle *parent ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_err;
void fwnode_remove_software_node(struct fwnode_handle *fwnode ll_puts ll_maybe_null);

/* drivers/base/property.c: the graph */
struct fwnode_handle *fwnode_graph_get_port_parent(const struct fwnode_handle *fwnode ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_graph_get_remote_port_parent(
		const struct fwnode_handle *fwnode ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_graph_get_remote_port(const struct fwnode_handle *fwnode ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_graph_get_remote_endpoint(const struct fwnode_handle *fwnode
							ll_maybe_null)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
struct fwnode_handle *fwnode_graph_get_endpoint_by_id(const struct fwnode_handle *fwnode
							ll_maybe_null, u32 port, u32 endpoint,
						      unsigned long flags)
	ll_returns_ref(fwnode_handle_put) ll_returns_null;
