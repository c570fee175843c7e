// SPDX-License-Identifier: GPL-2.0-only
/*
 * The request was refused, so no completion disables the clock.
 */
#include <linux/clk.h>
#include <linux/errno.h>

struct engine {
	struct clk *clk;
	int busy;
};

int engine_map(struct engine *e);
void engine_kick(struct engine *e);

int engine_complete(struct engine *e, int err)
{
	clk_disable_unprepare(e->clk);
	e->busy = 0;
	return err;
}

int engine_start(struct engine *e)
{
	int err = clk_prepare_enable(e->clk);

	if (err)
		return err;
	err = engine_map(e);
	if (err)
		return err; // expect: ref-leak {{clk_enable of e->clk}}
	engine_kick(e);
	return -EINPROGRESS;
}
