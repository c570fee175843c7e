/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * hwmon.h - sensors, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_HWMON_H
#define LIFELINT_TEST_HWMON_H

struct attribute_group;
struct device;

struct device *hwmon_device_register_with_groups(struct device *dev, const char *name,
						 void *drvdata,
						 const struct attribute_group **groups);

#endif
