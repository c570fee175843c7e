// SPDX-License-Identifier: GPL-2.0-only
/* The restart deletes the device by a helper and adds the same one again; a static one likewise. */
#include <linux/platform_device.h>

struct gate {
	struct device dev;
	int state;
};

static struct platform_device gate_leds = {.name = "gate-leds"};

static void gate_down(struct gate *gate)
{
	gate->state = 0;
	device_del(&gate->dev);
}

int gate_restart(struct gate *gate)
{
	gate_down(gate);
	return device_add(&gate->dev); // known-fn: readd-after-del what a helper deletes is not remembered
}

int gate_leds_restart(void)
{
	int ret;

	platform_device_unregister(&gate_leds);
	ret = platform_device_register(&gate_leds); // known-fn: readd-after-del registering initialises anew, which is wrong for a static device only // expect@+0: note: use-after-put {{platform_device_register}}
	if (ret)
		platform_device_put(&gate_leds);
	return ret;
}
