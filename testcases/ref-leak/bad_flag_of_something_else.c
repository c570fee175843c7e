// SPDX-License-Identifier: GPL-2.0-only
/* Nothing that the caller can see says whether the clock was left running. */
#include <linux/clk.h>
#include <linux/errno.h>

struct reader {
	struct clk *clk;
	int mode;
};

int reader_wait(struct reader *r);

int reader_read(struct reader *r)
{
	int ret = clk_prepare_enable(r->clk);

	if (ret)
		return ret;
	r->mode = 1;
	ret = reader_wait(r);
	if (ret)
		return ret; // expect: ref-leak {{clk}}
	clk_disable_unprepare(r->clk);
	return 0;
}
