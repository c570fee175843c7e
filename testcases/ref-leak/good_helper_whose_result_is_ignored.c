// SPDX-License-Identifier: GPL-2.0-only
/* The helper drops the count of the entry that it finds; nobody asks whether it found one. */
#include <linux/errno.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct pin {
	refcount_t refcount;
};

struct pin_ref {
	struct pin *pin;
};

struct board {
	struct xarray refs;
};

int board_link(struct board *b, struct pin *pin);

static int board_add(struct board *b, struct pin *pin, unsigned long at)
{
	struct pin_ref *ref = kzalloc(sizeof(*ref), GFP_KERNEL);

	if (!ref)
		return -ENOMEM;
	ref->pin = pin;
	refcount_inc(&pin->refcount);
	xa_store(&b->refs, at, ref, GFP_KERNEL);
	return 0;
}

static int board_del(struct board *b, struct pin *pin, unsigned long at)
{
	struct pin_ref *ref = xa_load(&b->refs, at);

	if (!ref || ref->pin != pin)
		return -EINVAL;
	xa_erase(&b->refs, at);
	if (refcount_dec_and_test(&pin->refcount))
		kfree(pin);
	kfree(ref);
	return 0;
}

int board_register(struct board *b, struct pin *pin)
{
	int ret = board_add(b, pin, 1);

	if (ret)
		return ret;
	ret = board_link(b, pin);
	if (ret) {
		board_del(b, pin, 1);
		return ret;
	}
	return 0;
}
