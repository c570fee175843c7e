// SPDX-License-Identifier: GPL-2.0-only
/*
 * A function that loading may call again sets a variable, which keeps what it holds; and the init
 * function gives back what only variables of the module hold, itself or through a helper.
 */
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

static struct platform_device *meter;
static char *meter_buffer;
static char *meter_names;
static char *meter_log;

int meter_start(void);
int meter_reset(void);

static void meter_cleanup(void)
{
	kfree(meter_buffer);
	meter_buffer = NULL;
	if (meter)
		platform_device_unregister(meter);
}

int meter_set_names(int n)
{
	meter_names = kzalloc(n, GFP_KERNEL);
	if (!meter_names)
		return -ENOMEM;
	return meter_reset();
}

static void __exit meter_exit(void);

static int __init meter_init(void)
{
	int ret;

	meter_log = kzalloc(64, GFP_KERNEL);
	if (!meter_log)
		return -ENOMEM;
	ret = meter_reset();
	if (ret) {
		meter_exit();
		return ret;
	}
	meter = platform_device_alloc("meter", -1);
	if (!meter) {
		kfree(meter_log);
		return -ENOMEM;
	}
	ret = platform_device_add(meter);
	if (ret) {
		kfree(meter_log);
		platform_device_put(meter);
		return ret;
	}
	meter_buffer = kzalloc(64, GFP_KERNEL);
	if (!meter_buffer) {
		ret = -ENOMEM;
		goto failed;
	}
	ret = meter_start();
	if (ret)
		goto failed;
	return 0;

failed:
	kfree(meter_log);
	meter_cleanup();
	return ret;
}

static void __exit meter_exit(void)
{
	while (*meter_log++)
		meter_reset();
	kfree(meter_log);
	kfree(meter_names);
	meter_cleanup();
}

module_init(meter_init);
module_exit(meter_exit);
