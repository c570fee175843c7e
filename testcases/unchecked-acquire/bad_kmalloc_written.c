// SPDX-License-Identifier: GPL-2.0-only
/* The buffer may not be there. */
#include <linux/slab.h>

struct fifo {
	int len;
	char *data;
};

struct fifo *fifo_make(int len)
{
	struct fifo *f = kzalloc(sizeof(*f), GFP_KERNEL);

	f->len = len; // expect: warning: unchecked-acquire {{kzalloc()}}
	return f;
}
