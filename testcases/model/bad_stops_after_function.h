/* SPDX-License-Identifier: GPL-2.0-only */
/* What is stopped is known before the call: it is a parameter. */
#include "types.h"

struct foo;
void foo_stop(struct foo *foo) ll_stops(work);

/* expect: 6:32: error: 'll_stops' cannot stand on a function */
