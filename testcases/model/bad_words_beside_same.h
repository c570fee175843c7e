/* SPDX-License-Identifier: GPL-2.0-only */
/* A borrower adds nothing to the words it is lent. */
#include "types.h"

struct foo;
int foo_add(struct foo *foo ll_publishes) ll_on(ret == 0);
int foo_add_nested(struct foo *foo) ll_same(foo_add) ll_on(ret < 0);

/* expect: 7:54: error: 'll_on' beside 'll_same': the words are lent */
