/* SPDX-License-Identifier: GPL-2.0-only */
/* Another name is the name of something. */
#include "types.h"

struct foo;
struct foo_ops {
	void (*close_new)(struct foo *foo) ll_alias();
};

/* expect: 7:37: error: 'll_alias' needs an argument */
