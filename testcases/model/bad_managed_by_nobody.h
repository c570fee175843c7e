/* SPDX-License-Identifier: GPL-2.0-only */
/* Something that devres undoes belongs to the device at a parameter. */
#include "types.h"

struct foo;
int devm_foo_register(struct foo *foo ll_registers(foo)) ll_on(ret == 0) ll_managed(dev);

/* expect: 6:74: error: 'll_managed(dev)': 'devm_foo_register' has no such parameter */
