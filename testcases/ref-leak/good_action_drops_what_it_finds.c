// SPDX-License-Identifier: GPL-2.0-only
/* The action is given the record and drops the count on the clock in it. */
#include <linux/clk.h>
#include <linux/device.h>

struct output {
	struct device *dev;
	struct clk *clk;
	int pin;
};

int output_route(struct output *o);

static void output_stop(void *data)
{
	struct output *o = data;

	clk_disable_unprepare(o->clk);
}

int output_start(struct output *o)
{
	int ret;

	ret = clk_prepare_enable(o->clk);
	if (ret)
		return ret;
	ret = devm_add_action_or_reset(o->dev, output_stop, o);
	if (ret)
		return ret;
	ret = output_route(o);
	if (ret < 0)
		return ret;
	return 0;
}

int output_restart(struct output *o)
{
	clk_disable_unprepare(o->clk);
	return output_start(o);
}
