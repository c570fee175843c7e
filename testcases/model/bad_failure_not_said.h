/* SPDX-License-Identifier: GPL-2.0-only */
/* An acquire says how it fails. */
#include "types.h"

struct foo;
struct foo *foo_find(int id) ll_returns_ref(foo_put);

/* expect: 6:13: error: say what 'foo_find' returns when it fails */
