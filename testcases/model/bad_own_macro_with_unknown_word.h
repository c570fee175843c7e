/* SPDX-License-Identifier: GPL-2.0-only */
/* A word may be renamed, but not invented. */
#include "types.h"

#define ll_mine __attribute__((annotate("ll_grabs")))
struct foo;
void foo_put(struct foo *foo ll_mine);

/* expect: 7:30: error: unknown word 'll_grabs'; did you mean 'll_ */
