/* SPDX-License-Identifier: GPL-2.0-only */
/* A word for parameters does not qualify a function. */
#include "types.h"

struct foo;
void foo_put(struct foo *foo) ll_puts;

/* expect: 6:31: error: 'll_puts' cannot stand on a function */
