/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * property.h - firmware nodes, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_PROPERTY_H
#define LIFELINT_TEST_PROPERTY_H

#include <linux/types.h>

struct device;
struct fwnode_handle {
	struct fwnode_handle *secondary;
};

void fwnode_handle_put(struct fwnode_handle *fwnode);

bool device_property_read_bool(const struct device *dev, const char *propname);

#endif
