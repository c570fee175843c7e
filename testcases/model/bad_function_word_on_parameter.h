/* SPDX-License-Identifier: GPL-2.0-only */
/* And the other way round. */
#include "types.h"

struct foo;
struct foo *foo_get(struct foo *foo ll_returns_null);

/* expect: 6:37: error: 'll_returns_null' cannot stand on a parameter */
