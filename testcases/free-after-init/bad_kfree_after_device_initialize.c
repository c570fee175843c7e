// SPDX-License-Identifier: GPL-2.0-only
/*
 * The name fails after device_initialize(), and the device is freed by hand.
 * Fix: watchdog: Use put_device on error
 */
#include <linux/device.h>
#include <linux/errno.h>

struct widget {
	struct device dev;
	int id;
};

void widget_release(struct device *dev);

struct widget *widget_alloc(int id)
{
	struct widget *w = kzalloc(sizeof(*w), GFP_KERNEL);
	int ret;

	if (!w)
		return ERR_PTR(-ENOMEM);
	device_initialize(&w->dev);
	w->dev.release = widget_release;
	w->id = id;
	ret = dev_set_name(&w->dev, "widget%d", id);
	if (ret) {
		kfree(w); // expect: error: free-after-init {{device_initialize}}
		return ERR_PTR(ret);
	}
	return w;
}
