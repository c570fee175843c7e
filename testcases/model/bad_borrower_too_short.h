/* SPDX-License-Identifier: GPL-2.0-only */
/* What is lent has to fit. */
#include "types.h"

struct foo;
void foo_put(int a, struct foo *foo ll_puts);
void foo_put_nested(int a) ll_same(foo_put);

/* expect: 7:6: error: 'foo_put_nested' has fewer parameters than 'foo_put' */
