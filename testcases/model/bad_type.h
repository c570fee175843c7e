/* SPDX-License-Identifier: GPL-2.0-only */
/* A record that nobody declared. */
#include "types.h"

void foo_put(foo_t *foo ll_puts);

/* expect: 5:14: error: unknown type name 'foo_t' */
