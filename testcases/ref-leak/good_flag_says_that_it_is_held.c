// SPDX-License-Identifier: GPL-2.0-only
/* The caller's reader remembers in a flag that the clock runs; its end stops it. */
#include <linux/clk.h>
#include <linux/errno.h>

struct reader {
	struct clk *clk;
	int running;
};

int reader_wait(struct reader *r);

static int reader_step(struct reader *r)
{
	int ret;

	if (!r->running) {
		ret = clk_prepare_enable(r->clk);
		if (ret)
			return ret;
		r->running = 1;
	}
	ret = reader_wait(r);
	if (ret)
		return ret;
	return 0;
}

static void reader_end(struct reader *r)
{
	if (r->running)
		clk_disable_unprepare(r->clk);
	r->running = 0;
}

int read_all(struct reader *r, int n)
{
	int ret = 0;

	while (!ret && n--)
		ret = reader_step(r);
	reader_end(r);
	return ret;
}
