// SPDX-License-Identifier: GPL-2.0-only
/* The count is raised even when resuming fails, and given back then; success keeps it until disable. */
#include <linux/device.h>
#include <linux/pm_runtime.h>

struct pipe {
	struct device *dev;
	int on;
};

void pipe_enable(struct pipe *pipe)
{
	int err = pm_runtime_get_sync(pipe->dev);

	if (err < 0) {
		dev_err(pipe->dev, "no power: %d\n", err);
		pm_runtime_put_noidle(pipe->dev);
		return;
	}
	pipe->on = 1;
}

void pipe_disable(struct pipe *pipe)
{
	pipe->on = 0;
	pm_runtime_put(pipe->dev);
}
