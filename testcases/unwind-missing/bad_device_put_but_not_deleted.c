// SPDX-License-Identifier: GPL-2.0-only
/* A device that was added is only put: it stays on its bus and in sysfs. */
#include <linux/device.h>

int parent_register(struct device *dev);
void parent_unregister(struct device *dev);

static struct device display;

static void display_release(struct device *dev)
{
}

int display_init(void)
{
	int ret;

	display.release = display_release;
	ret = device_register(&display);
	if (ret)
		goto err_put;
	ret = parent_register(&display);
	if (ret)
		goto err_put;
	return 0;

err_put:
	put_device(&display);
	return ret; // expect: warning: unwind-missing {{device_register}}
}

void display_exit(void)
{
	parent_unregister(&display);
	device_unregister(&display);
}
