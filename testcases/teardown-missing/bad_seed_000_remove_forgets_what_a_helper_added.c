// SPDX-License-Identifier: GPL-2.0-only
/* Seed 000: remove has to mirror create; what a helper of probe() added is forgotten. */
#include <linux/platform_device.h>

struct mux;

int mux_channel_add(struct mux *mux);
void mux_channel_del(struct mux *mux);
int mux_port_register(struct mux *mux);
void mux_port_unregister(struct mux *mux);

static int mux_setup(struct mux *mux)
{
	int ret = mux_channel_add(mux);

	if (ret)
		return ret;
	ret = mux_port_register(mux);
	if (ret)
		mux_channel_del(mux);
	return ret;
}

static int mux_probe(struct platform_device *pdev)
{
	int ret = mux_setup(platform_get_drvdata(pdev));

	if (ret)
		return ret;
	return 0;
}

static void mux_remove(struct platform_device *pdev) // expect: warning: teardown-missing {{mux_channel_add}}
{
	mux_port_unregister(platform_get_drvdata(pdev));
}

struct platform_driver mux_driver = { .probe = mux_probe, .remove = mux_remove };
