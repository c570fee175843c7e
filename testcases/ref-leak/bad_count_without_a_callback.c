// SPDX-License-Identifier: GPL-2.0-only
/* Nobody is told of a function that would drop the count later. */
#include <linux/device.h>
#include <linux/errno.h>

struct hook {
	int level;
};
struct box {
	struct device dev;
	struct hook hook;
};
struct bell;

int bell_try(struct bell *b);
int bell_lock(struct bell *b);

int box_listen(struct box *x, struct bell *b)
{
	int err;

	get_device(&x->dev);
	err = bell_lock(b);
	if (err)
		return err; // expect: ref-leak {{x}}
	err = bell_try(b);
	put_device(&x->dev);
	return err;
}
