/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * of_platform.h - devices of nodes, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_OF_PLATFORM_H
#define LIFELINT_TEST_OF_PLATFORM_H

#include <linux/platform_device.h>
#include <linux/of.h>

struct platform_device *of_find_device_by_node(struct device_node *np);

#endif
