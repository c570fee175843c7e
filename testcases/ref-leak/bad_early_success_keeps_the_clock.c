// SPDX-License-Identifier: GPL-2.0-only
/* What is asked says nothing of the clock: the early return forgets it. */
#include <linux/clk.h>
#include <linux/errno.h>

struct island {
	struct clk *clk;
};

int island_start(struct island *i);
int island_is_up(struct island *i);

int island_up(struct island *i)
{
	int ret = clk_prepare_enable(i->clk);

	if (ret)
		return ret;
	if (island_is_up(i))
		return 0; // expect: ref-leak {{clk}}
	ret = island_start(i);
	clk_disable_unprepare(i->clk);
	if (ret)
		return ret;
	return 0;
}
