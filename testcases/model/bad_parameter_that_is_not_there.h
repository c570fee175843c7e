/* SPDX-License-Identifier: GPL-2.0-only */
/* Parameters are named or numbered. */
#include "types.h"

struct foo;
struct foo *foo_get(struct foo *foo ll_gets) ll_returns_param(bar);

/* expect: 6:46: error: 'll_returns_param(bar)': 'foo_get' has no such parameter */
