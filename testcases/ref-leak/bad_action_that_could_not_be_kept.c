// SPDX-License-Identifier: GPL-2.0-only
/* The action that would drop the clock is given up when it cannot be kept. */
#include <linux/clk.h>
#include <linux/err.h>

struct kunit;

int kunit_add_action(struct kunit *test, void (*action)(void *), void *ctx);

static void put_clock(void *data)
{
	struct clk *clk = data;

	clk_put(clk);
}

static struct clk *manage(struct kunit *test, struct clk *clk)
{
	int ret;

	if (IS_ERR(clk))
		return clk;
	ret = kunit_add_action(test, put_clock, clk);
	if (ret)
		return ERR_PTR(ret);
	return clk;
}

struct clk *clock_of_test(struct kunit *test, struct device *dev)
{
	struct clk *clk = clk_get(dev, "core");

	return manage(test, clk); // expect: error: ref-leak {{clk}}
}
