/* SPDX-License-Identifier: GPL-2.0-only */
/* Idioms are few. */
#include "types.h"

int foo_is_err(const void *p) ll_idiom(is_error);

/* expect: 5:31: error: unknown idiom 'is_error' */
