/* SPDX-License-Identifier: GPL-2.0-only */
/* Nothing is near: no guess. */
#include "types.h"

struct foo;
void foo_put(struct foo *foo ll_qqqqqqqqqqqqqqqq);

/* expect: 6:30: error: unknown word 'll_qqqqqqqqqqqqqqqq' */
