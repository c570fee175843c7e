/* SPDX-License-Identifier: GPL-2.0-only */
/* The compiler itself finds that two prototypes clash. */
#include "types.h"

struct device_node;
int of_node_put(struct device_node *node);

/* expect: 6:5: error: conflicting types for 'of_node_put' */
