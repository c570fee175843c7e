/* SPDX-License-Identifier: GPL-2.0-only */
/* ll_on on a parameter needs an effect before it. */
#include "types.h"

struct foo;
int foo_add(struct foo *foo ll_on(ret == 0));

/* expect: 6:29: error: 'll_on' qualifies the effect before it, and there is none */
