// SPDX-License-Identifier: GPL-2.0-only
/*
 * One way out of the function gives the clock back, the other does not, and nobody else does.
 */
#include <linux/clk.h>

struct panel {
	struct clk *clk, *bus;
};

int panel_start(struct panel *p);

void panel_probe_once(struct panel *p)
{
	if (clk_prepare_enable(p->clk))
		return;
	if (panel_start(p))
		return; // expect: ref-leak {{clk_enable of p->clk}}
	clk_disable_unprepare(p->clk);
}
