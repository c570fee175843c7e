/* SPDX-License-Identifier: GPL-2.0-only */
/* The other half of a pair is a member too. */
#include "types.h"

struct foo;
struct foo_ops {
	int (*open)(struct foo *foo) ll_pair(close);
};

/* expect: 7:8: error: 'foo_ops' has no member 'close' to pair with 'open' */
