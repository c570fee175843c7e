/* SPDX-License-Identifier: GPL-2.0-only */
/* Facts that drivers/base/core.c contradicts, or not: model.sh wants each told as it is. */
#include "device.h"

/* drivers/base/core.c */
void cleanup_glue_dir(struct device *dev, struct kobject *glue_dir ll_gets);
void device_create_release(struct device *dev) ll_explained("its callers never own one");
bool device_is_dependent(struct device *dev, void *target) ll_explained("nothing at all");
