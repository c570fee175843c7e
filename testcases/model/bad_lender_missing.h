/* SPDX-License-Identifier: GPL-2.0-only */
/* ll_same names a fact. */
#include "types.h"

struct foo;
void foo_put_nested(struct foo *foo) ll_same(foo_put);

/* expect: 6:38: error: no fact for 'foo_put' to lend */
