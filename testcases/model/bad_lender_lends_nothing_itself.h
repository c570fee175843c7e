/* SPDX-License-Identifier: GPL-2.0-only */
/* ll_same does not form chains. */
#include "types.h"

struct foo;
void foo_put(struct foo *foo ll_puts);
void foo_put_a(struct foo *foo) ll_same(foo_put);
void foo_put_b(struct foo *foo) ll_same(foo_put_a);

/* expect: 8:33: error: 'foo_put_a' is itself lent a fact; name its lender */
