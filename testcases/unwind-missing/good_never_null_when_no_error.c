// SPDX-License-Identifier: GPL-2.0-only
/* The worker is an error pointer or there: the test for NULL is about clocks that have none. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct ticker;
struct ticker *ticker_create(unsigned int flags);
void ticker_destroy(struct ticker *t);

struct clock {
	struct ticker *ticker;
	int *pins;
	int needs_ticker;
};

struct clock *clock_register(int needs_ticker)
{
	struct clock *c = kzalloc(sizeof(*c), GFP_KERNEL);
	long err;

	if (!c)
		return ERR_PTR(-ENOMEM);
	c->needs_ticker = needs_ticker;
	if (c->needs_ticker) {
		c->ticker = ticker_create(0);
		if (IS_ERR(c->ticker)) {
			err = PTR_ERR(c->ticker);
			goto err_ticker;
		}
	}
	c->pins = kzalloc(64, GFP_KERNEL);
	if (!c->pins) {
		err = -ENOMEM;
		goto err_pins;
	}
	return c;

err_pins:
	if (c->ticker)
		ticker_destroy(c->ticker);
err_ticker:
	kfree(c);
	return ERR_PTR(err);
}

void clock_unregister(struct clock *c)
{
	if (c->ticker)
		ticker_destroy(c->ticker);
	kfree(c->pins);
	kfree(c);
}
