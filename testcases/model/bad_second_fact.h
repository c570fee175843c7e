/* SPDX-License-Identifier: GPL-2.0-only */
/* One name, one fact, wherever it is written. */
#include "types.h"

struct device_node;
void of_node_put(struct device_node *node ll_gets);

/* expect: 6:6: error: second fact for 'of_node_put'; the first is at */
