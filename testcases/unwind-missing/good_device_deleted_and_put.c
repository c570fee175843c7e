// SPDX-License-Identifier: GPL-2.0-only
/* device_del() and put_device() together undo device_register(). */
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
		goto err_del;
	return 0;

err_del:
	device_del(&display);
err_put:
	put_device(&display);
	return ret;
}

void display_exit(void)
{
	parent_unregister(&display);
	device_unregister(&display);
}
