/* SPDX-License-Identifier: GPL-2.0-only */
/* A word that does not exist is named with the nearest one. */
#include "types.h"

struct foo;
void foo_put(struct foo *foo ll_putss);

/* expect: 6:30: error: unknown word 'll_putss'; did you mean 'll_puts'? */
