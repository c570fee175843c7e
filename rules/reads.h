/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * reads.h - functions that only read or fill what they are given: they keep, take and drop nothing.
 */
#pragma once
#include "types.h"

ll_headers(<linux/of.h>, <linux/of_address.h>, <linux/of_irq.h>, <linux/property.h>,
	   <linux/string.h>, <linux/uaccess.h>, <linux/sprintf.h>, <linux/sysfs.h>,
	   <linux/wait.h>, <linux/completion.h>, <linux/kstrtox.h>, <linux/kernel.h>,
	   <linux/bitops.h>)

/* include/linux/string.h: writes bytes */
void *memset(void *s ll_stores, int c, size_t count) ll_fills ll_optional;

struct completion;
struct device;
struct device_node;
struct fwnode_handle;
struct of_device_id;
struct property;
struct resource;

/* include/asm-generic/bitops/: a bit stays what it is until somebody changes it */
bool _test_bit(unsigned long nr, const volatile unsigned long *addr)
	ll_spelled(test_bit) ll_idiom(asks);
bool const_test_bit(unsigned long nr, const volatile unsigned long *addr)
	ll_spelled(test_bit) ll_idiom(asks) ll_optional;

/* drivers/of/base.c, property.c: look at a node; what it says does not change */
bool of_device_is_available(const struct device_node *device ll_maybe_null);
int of_device_is_compatible(const struct device_node *device ll_maybe_null, const char *name)
	ll_idiom(stable);
bool of_node_name_eq(const struct device_node *np ll_maybe_null, const char *name);
bool of_node_name_prefix(const struct device_node *np ll_maybe_null, const char *prefix);
const struct of_device_id *of_match_node(const struct of_device_id *matches ll_maybe_null,
					 const struct device_node *node ll_maybe_null)
	ll_returns_borrowed(matches) ll_returns_null;
struct property *of_find_property(const struct device_node *np ll_maybe_null, const char *name,
				  int *lenp ll_stores ll_maybe_null)
	ll_returns_borrowed(np) ll_returns_null;
const void *of_get_property(const struct device_node *node ll_maybe_null, const char *name,
			    int *lenp ll_stores ll_maybe_null)
	ll_returns_borrowed(node) ll_returns_null;
bool of_property_read_bool(const struct device_node *np ll_maybe_null, const char *propname)
	ll_idiom(stable);
int of_property_read_u32(const struct device_node *np ll_maybe_null, const char *propname,
			 u32 *out_value ll_stores);
int of_property_read_u32_index(const struct device_node *np ll_maybe_null, const char *propname,
			       u32 index, u32 *out_value ll_stores);
int of_property_read_u32_array(const struct device_node *np ll_maybe_null, const char *propname,
			       u32 *out_values ll_stores, size_t sz);
int of_property_read_u8(const struct device_node *np ll_maybe_null, const char *propname,
			u8 *out_value ll_stores);
int of_property_read_u16(const struct device_node *np ll_maybe_null, const char *propname,
			 u16 *out_value ll_stores);
int of_property_read_u64(const struct device_node *np ll_maybe_null, const char *propname,
			 u64 *out_value ll_stores);
int of_property_read_string(const struct device_node *np ll_maybe_null, const char *propname,
			    const char **out_string ll_stores);
int of_property_read_string_index(const struct device_node *np ll_maybe_null, const char *propname,
				  int index, const char **output ll_stores);
int of_property_match_string(const struct device_node *np ll_maybe_null, const char *propname,
			     const char *string);
int of_property_count_elems_of_size(const struct device_node *np ll_maybe_null,
				    const char *propname, int elem_size);
int of_property_count_strings(const struct device_node *np ll_maybe_null, const char *propname);
int of_count_phandle_with_args(const struct device_node *np ll_maybe_null, const char *list_name,
			       const char *cells_name ll_maybe_null);
int of_get_child_count(const struct device_node *np);
int of_get_available_child_count(const struct device_node *np);
int of_alias_get_id(struct device_node *np, const char *stem);
int of_n_addr_cells(struct device_node *np);
int of_n_size_cells(struct device_node *np);

/* drivers/of/address.c, irq.c */
int of_address_to_resource(struct device_node *dev ll_maybe_null, int index,
			   struct resource *r ll_stores)
	ll_optional;
int of_irq_get(struct device_node *dev, int index) ll_optional;
int of_irq_get_byname(struct device_node *dev, const char *name) ll_optional;
int of_irq_to_resource(struct device_node *dev, int index,
		       struct resource *r ll_stores ll_maybe_null)
	ll_optional;
unsigned int irq_of_parse_and_map(struct device_node *node, int index) ll_optional;

/* drivers/base/property.c: what a description says does not change */
bool fwnode_device_is_available(const struct fwnode_handle *fwnode ll_maybe_null);
bool fwnode_property_present(const struct fwnode_handle *fwnode ll_maybe_null,
			     const char *propname);
int fwnode_property_read_u32_array(const struct fwnode_handle *fwnode ll_maybe_null,
				   const char *propname, u32 *val ll_stores ll_maybe_null,
				   size_t nval);
int fwnode_property_read_u32(const struct fwnode_handle *fwnode ll_maybe_null, const char *propname,
			     u32 *val ll_stores);
bool fwnode_property_read_bool(const struct fwnode_handle *fwnode ll_maybe_null,
			       const char *propname);
int fwnode_property_read_string(const struct fwnode_handle *fwnode ll_maybe_null,
				const char *propname, const char **val ll_stores);
int fwnode_property_match_string(const struct fwnode_handle *fwnode ll_maybe_null,
				 const char *propname, const char *string);
const char *fwnode_get_name(const struct fwnode_handle *fwnode)
	ll_returns_borrowed(fwnode) ll_returns_null;
bool device_property_present(const struct device *dev, const char *propname)
	ll_idiom(stable);
bool device_property_read_bool(const struct device *dev, const char *propname)
	ll_idiom(stable);
int device_property_read_u32(const struct device *dev, const char *propname, u32 *val ll_stores);
int device_property_read_string(const struct device *dev, const char *propname,
				const char **val ll_stores);
const void *device_get_match_data(const struct device *dev) ll_returns_borrowed(dev);

/* include/linux/string.h, sprintf.h, lib/kstrtox.c */
int strcmp(const char *a, const char *b) ll_optional;
int strncmp(const char *a, const char *b, size_t n) ll_optional;
size_t strlen(const char *s) ll_optional;
bool sysfs_streq(const char *s1, const char *s2);
int sprintf(char *buf ll_stores, const char *fmt, ...);
int snprintf(char *buf ll_stores ll_maybe_null, size_t size, const char *fmt, ...);
int scnprintf(char *buf ll_stores, size_t size, const char *fmt, ...);
int sysfs_emit(char *buf ll_stores, const char *fmt, ...);
int sysfs_emit_at(char *buf ll_stores, int at, const char *fmt, ...);
int kstrtouint(const char *s, unsigned int base, unsigned int *res ll_stores);
int kstrtoint(const char *s, unsigned int base, int *res ll_stores);
int kstrtobool(const char *s, bool *res ll_stores);

/* include/linux/uaccess.h: bytes that could not be copied */
unsigned long copy_from_user(void *to ll_stores, const void *from ll_nouse, unsigned long n);
unsigned long copy_to_user(void *to ll_nouse, const void *from, unsigned long n);

/* include/linux/completion.h, wait.h */
void complete(struct completion *x);
void complete_all(struct completion *x);
void wait_for_completion(struct completion *x);
unsigned long wait_for_completion_timeout(struct completion *x, unsigned long timeout);
int wait_for_completion_interruptible(struct completion *x);
int wait_for_completion_killable(struct completion *x);
long wait_for_completion_interruptible_timeout(struct completion *x, unsigned long timeout);
long wait_for_completion_killable_timeout(struct completion *x, unsigned long timeout);

/* include/linux/virtio_config.h: features are agreed on before a driver's probe */
ll_headers(<linux/virtio_config.h>)
struct virtio_device;
bool virtio_has_feature(const struct virtio_device *vdev, unsigned int fbit) ll_idiom(stable);
bool virtio_has_dma_quirk(const struct virtio_device *vdev) ll_idiom(stable);
