/* SPDX-License-Identifier: GPL-2.0-only */
/* A returned object that is live: what is returned when there is none? */
#include "types.h"

struct foo;
struct foo *foo_register(int id) ll_registers(foo);

/* expect: 6:13: error: say what 'foo_register' returns when it fails */
