/* SPDX-License-Identifier: GPL-2.0-only */
/* The words of bodies are known too. */
#pragma once
#include "types.h"

struct body_test { int a; };

void body_test_stop(struct body_test *t)
{
	ll_puts_it(t);
}
/* expect: 10:2: error: unknown word 'll_puts_it'; did you mean 'll_puts'? */
