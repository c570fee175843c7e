/* SPDX-License-Identifier: GPL-2.0-only */
/* What is armed has a kind, else nobody can tell what stops it. */
#include "types.h"

struct foo;
void foo_start(struct foo *foo ll_arms());

/* expect: 6:32: error: 'll_arms' needs an argument */
