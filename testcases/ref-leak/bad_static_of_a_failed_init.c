// SPDX-License-Identifier: GPL-2.0-only
/*
 * Only a variable of the module holds the device and the buffer. When loading fails nobody can give
 * them back any more: the exit function does not run then. Shaped after init_nsc() of
 * drivers/char/tpm/tpm_nsc.c.
 */
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

static struct platform_device *meter;
static char *meter_buffer;

int meter_start(void);

static int __init meter_init(void)
{
	int ret;

	meter = platform_device_alloc("meter", -1);
	if (!meter)
		return -ENOMEM;
	ret = platform_device_add(meter);
	if (ret)
		return ret; // expect: error: ref-leak {{platform_device_alloc()}}
	meter_buffer = kzalloc(64, GFP_KERNEL);
	if (!meter_buffer) {
		platform_device_unregister(meter);
		return -ENOMEM;
	}
	ret = meter_start();
	if (ret) {
		platform_device_unregister(meter);
		return ret; // expect: error: ref-leak {{kzalloc()}}
	}
	return 0;
}

static void __exit meter_exit(void)
{
	kfree(meter_buffer);
	platform_device_unregister(meter);
}

module_init(meter_init);
module_exit(meter_exit);
