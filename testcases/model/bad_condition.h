/* SPDX-License-Identifier: GPL-2.0-only */
/* Conditions compare ret with 0. */
#include "types.h"

struct foo;
int foo_add(struct foo *foo ll_publishes) ll_on(ret == 1);

/* expect: 6:43: error: 'll_on' wants a comparison of ret with 0 */
