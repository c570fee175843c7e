// SPDX-License-Identifier: GPL-2.0-only
/*
 * The function cannot tell that it failed; what it keeps when it worked another function gives back.
 */
#include <linux/clk.h>

struct panel {
	struct clk *clk, *bus;
};

int panel_start(struct panel *p);

void panel_enable(struct panel *p)
{
	if (clk_prepare_enable(p->clk))
		return;
	if (panel_start(p))
		goto err;
	return;

err:
	clk_disable_unprepare(p->clk);
}

void panel_disable(struct panel *p)
{
	clk_disable_unprepare(p->clk);
}
