// SPDX-License-Identifier: GPL-2.0-only
/*
 * The last step of a helper fails with the clock on and the timer marked as enabled: disabling it
 * gives the clock back. Other failures leave the clock off. Callers cannot tell and have nothing to
 * undo.
 */
#include <linux/clk.h>
#include <linux/device.h>
#include <linux/errno.h>

struct timer_unit {
	struct clk *clk;
	bool enabled;
};

int timer_write(struct timer_unit *t, int reg, int value);

static int timer_set(struct timer_unit *t, int enable)
{
	int ret;

	if (!enable) {
		clk_disable_unprepare(t->clk);
		t->enabled = false;
		return 0;
	}
	ret = clk_prepare_enable(t->clk);
	if (ret)
		return ret;
	ret = timer_write(t, 0, 1);
	if (ret)
		goto disable;
	t->enabled = true;
	return timer_write(t, 1, 1);

disable:
	clk_disable_unprepare(t->clk);
	return ret;
}

int timer_resume(struct timer_unit *t)
{
	int ret;

	if (!t->enabled)
		return 0;
	ret = timer_set(t, 1);
	if (ret)
		return ret;
	return 0;
}
