/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pm_runtime.h - runtime power management, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_PM_RUNTIME_H
#define LIFELINT_TEST_PM_RUNTIME_H

#include <linux/device.h>

int pm_runtime_get_sync(struct device *dev);
int pm_runtime_resume_and_get(struct device *dev);
int pm_runtime_put(struct device *dev);
int pm_runtime_put_sync(struct device *dev);
void pm_runtime_put_noidle(struct device *dev);
void pm_runtime_enable(struct device *dev);

#endif
