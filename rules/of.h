/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * of.h - references to devicetree nodes.
 *
 * What walks the tree returns an owned node; what takes `from` or `prev` drops it.
 */
#pragma once
#include "types.h"

ll_headers(<linux/of.h>, <linux/of_device.h>, <linux/of_graph.h>, <linux/of_irq.h>,
	   <linux/of_address.h>)

struct device_node;
struct of_device_id;
struct of_phandle_iterator;

/* include/linux/of.h, drivers/of/dynamic.c: of_node_get(), of_node_put(), both tolerate NULL */
struct device_node *of_node_get(struct device_node *node ll_gets ll_maybe_null)
	ll_returns_param(node);
void of_node_put(struct device_node *node ll_puts ll_maybe_null);

/* drivers/of/base.c: of_get_parent() and kin return a node with its count raised */
struct device_node *of_get_parent(const struct device_node *node ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_get_next_parent(struct device_node *node ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;

/* drivers/of/base.c: the iterators put @prev and return the next child, or NULL at the end */
struct device_node *of_get_next_child(const struct device_node *node ll_maybe_null,
				      struct device_node *prev ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_get_next_available_child(const struct device_node *node ll_maybe_null,
						struct device_node *prev ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_get_next_reserved_child(const struct device_node *node ll_maybe_null,
					       struct device_node *prev ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described ll_optional;
struct device_node *of_get_next_cpu_node(struct device_node *prev ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;

/* drivers/of/base.c: searches below a node; the node itself is not put */
struct device_node *of_get_compatible_child(const struct device_node *parent ll_maybe_null,
					    const char *compatible)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_get_child_by_name(const struct device_node *node ll_maybe_null,
					 const char *name)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;

/*
 * drivers/of/base.c: searches of the whole tree put @from ("Return: ... of_node_put() is called
 * on @from")
 */
struct device_node *of_find_node_by_name(struct device_node *from ll_puts ll_maybe_null,
					 const char *name)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_node_by_type(struct device_node *from ll_puts ll_maybe_null,
					 const char *type)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_compatible_node(struct device_node *from ll_puts ll_maybe_null,
					    const char *type ll_maybe_null, const char *compat)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_matching_node(struct device_node *from ll_puts ll_maybe_null,
					  const struct of_device_id *matches)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_matching_node_and_match(struct device_node *from ll_puts ll_maybe_null,
						    const struct of_device_id *matches,
						    const struct of_device_id **match ll_stores
							ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_node_with_property(struct device_node *from ll_puts ll_maybe_null,
					       const char *prop_name)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_all_nodes(struct device_node *prev ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;

/* drivers/of/base.c: look-ups by path, phandle, cpu */
struct device_node *of_find_node_by_path(const char *path)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_node_opts_by_path(const char *path,
					      const char **opts ll_stores ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_node_by_phandle(phandle handle)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_find_next_cache_node(const struct device_node *np ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_get_cpu_node(int cpu, unsigned int *thread ll_stores ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_cpu_device_node_get(int cpu)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_get_cpu_state_node(struct device_node *cpu_node, int index)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;

/* include/linux/of.h */
struct of_phandle_args { struct device_node *np; };

/* include/linux/of.h: of_parse_phandle() and, in out_args->np, of_parse_phandle_with_args() */
struct device_node *of_parse_phandle(const struct device_node *np ll_maybe_null,
				     const char *phandle_name, int index)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
int of_parse_phandle_with_args(const struct device_node *np ll_maybe_null, const char *list_name,
			       const char *cells_name, int index,
			       struct of_phandle_args *out_args ll_maybe_null ll_stores
				ll_stores_field_ref(np, of_node_put))
	ll_on(ret == 0);
int of_parse_phandle_with_fixed_args(const struct device_node *np ll_maybe_null,
				     const char *list_name, int cell_count, int index,
				     struct of_phandle_args *out_args ll_maybe_null ll_stores
					ll_stores_field_ref(np, of_node_put))
	ll_on(ret == 0);
int of_parse_phandle_with_args_map(const struct device_node *np ll_maybe_null,
				   const char *list_name, const char *stem_name, int index,
				   struct of_phandle_args *out_args ll_maybe_null ll_stores
					ll_stores_field_ref(np, of_node_put))
	ll_on(ret == 0);
/* drivers/of/base.c: without out_args nothing is kept */
int __of_parse_phandle_with_args(const struct device_node *np ll_maybe_null, const char *list_name,
				 const char *cells_name ll_maybe_null, int cell_count, int index,
				 struct of_phandle_args *out_args ll_maybe_null)
{
	if (ll_unknown())
		return -1;
	if (!out_args)
		return 0;
	out_args->np = of_get_parent(np);
	return out_args->np ? 0 : -1;
}

/* drivers/of/irq.c */
struct device_node *of_irq_find_parent(struct device_node *child ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described ll_optional;

/* drivers/of/property.c: graph of ports and endpoints; the iterators put @previous */
struct device_node *of_graph_get_port_by_id(struct device_node *node ll_maybe_null, u32 id)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_graph_get_next_endpoint(const struct device_node *parent ll_maybe_null,
					       struct device_node *previous ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_graph_get_next_port(const struct device_node *parent ll_maybe_null,
					   struct device_node *previous ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described ll_optional;
struct device_node *of_graph_get_next_port_endpoint(const struct device_node *port ll_maybe_null,
						    struct device_node *prev ll_puts ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described ll_optional;
struct device_node *of_graph_get_endpoint_by_regs(const struct device_node *parent ll_maybe_null,
						  int port_reg, int reg)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_graph_get_remote_endpoint(const struct device_node *node ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_graph_get_port_parent(struct device_node *node ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_graph_get_remote_port_parent(const struct device_node *node ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_graph_get_remote_port(const struct device_node *node ll_maybe_null)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
struct device_node *of_graph_get_remote_node(const struct device_node *node ll_maybe_null, u32 port,
					     u32 endpoint)
	ll_returns_ref(of_node_put) ll_returns_null ll_described;
