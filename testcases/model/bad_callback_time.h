/* SPDX-License-Identifier: GPL-2.0-only */
/* A callback runs now or later. */
#include "types.h"

void foo_call(void (*fn)(void *data) ll_calls(soon, data), void *data);

/* expect: 5:38: error: 'll_calls' wants now or later, not 'soon' */
