/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * of.h - device tree nodes, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_OF_H
#define LIFELINT_TEST_OF_H

#include <linux/types.h>
#include <linux/cleanup.h>
#include <linux/kobject.h>

struct device_node {
	const char *name;
	phandle phandle;
	const char *full_name;
};

struct device_node *of_node_get(struct device_node *node);
void of_node_put(struct device_node *node);
struct device_node *of_find_node_by_name(struct device_node *from, const char *name);
struct device_node *of_find_compatible_node(struct device_node *from, const char *type,
					    const char *compat);
struct device_node *of_find_node_by_path(const char *path);
struct device_node *of_parse_phandle(const struct device_node *np, const char *phandle_name,
				     int index);
struct device_node *of_get_parent(const struct device_node *node);
struct device_node *of_get_child_by_name(const struct device_node *node, const char *name);
struct device_node *of_get_next_child(const struct device_node *node, struct device_node *prev);
struct device_node *of_get_next_available_child(const struct device_node *node,
						struct device_node *prev);
bool of_property_read_bool(const struct device_node *np, const char *propname);
int of_property_read_u32(const struct device_node *np, const char *propname, u32 *out_value);
int of_device_is_compatible(const struct device_node *device, const char *name);
bool of_device_is_available(const struct device_node *device);

#define for_each_child_of_node(parent, child)                                                      \
	for (child = of_get_next_child(parent, NULL); child != NULL;                               \
	     child = of_get_next_child(parent, child))
#define for_each_available_child_of_node(parent, child)                                            \
	for (child = of_get_next_available_child(parent, NULL); child != NULL;                     \
	     child = of_get_next_available_child(parent, child))
#define for_each_child_of_node_scoped(parent, child)                                               \
	for (struct device_node *child __free(device_node) = of_get_next_child(parent, NULL);      \
	     child != NULL; child = of_get_next_child(parent, child))

DEFINE_FREE(device_node, struct device_node *, if (_T) of_node_put(_T))

struct of_phandle_args {
	struct device_node *np;
	int args_count;
};

int __of_parse_phandle_with_args(const struct device_node *np, const char *list_name,
				 const char *cells_name, int cell_count, int index,
				 struct of_phandle_args *out_args);

#endif
