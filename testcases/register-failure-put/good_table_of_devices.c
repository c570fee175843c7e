// SPDX-License-Identifier: GPL-2.0-only
/* The devices stand in a table of the caller, who made them (or the linker did). */
#include <linux/platform_device.h>

int platform_device_register(struct platform_device *pdev);
void platform_device_unregister(struct platform_device *pdev);

int demo_add_devices(struct platform_device **devs, int num)
{
	int i, ret = 0;

	for (i = 0; i < num; i++) {
		ret = platform_device_register(devs[i]);
		if (ret) {
			while (--i >= 0)
				platform_device_unregister(devs[i]);
			break;
		}
	}
	return ret; // expect: note: register-failure-put {{platform_device_register}}
}
