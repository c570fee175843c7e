/* SPDX-License-Identifier: GPL-2.0-only */
/* A body is C: what it names has to exist. */
#pragma once
#include "types.h"

struct body_test { int a; };

int body_test_start(struct body_test *t)
{
	if (t->b)
		return 0;
	ll_put(t);
	return -1;
}
/* expect: 10:9: error: no member named 'b' in 'struct body_test' */
