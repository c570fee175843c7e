/* SPDX-License-Identifier: GPL-2.0-only */
/* Facts about a kernel that never was: model.sh wants each of them named. */
#include "device.h"

/* nowhere */
struct foo_device;
struct foo_device *get_foo_device(int id) ll_returns_ref(put_device) ll_returns_null;
void get_device_many(struct device *dev ll_gets);
int kobject_move(struct kobject *kobj);
int device_move(struct device *dev, struct foo_device *new_parent, int order);
