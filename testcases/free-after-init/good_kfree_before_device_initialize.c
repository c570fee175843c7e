// SPDX-License-Identifier: GPL-2.0-only
/*
 * What fails before device_initialize() may be freed by hand; what fails later is put.
 * Fix: watchdog: Use put_device on error
 */
#include <linux/device.h>
#include <linux/container_of.h>
#include <linux/errno.h>

struct widget {
	struct device dev;
	char *label;
	int id;
};

static void widget_release(struct device *dev)
{
	struct widget *w = container_of(dev, struct widget, dev);

	kfree(w->label);
	kfree(w);
}

struct widget *widget_alloc(int id)
{
	struct widget *w = kzalloc(sizeof(*w), GFP_KERNEL);
	int ret;

	if (!w)
		return ERR_PTR(-ENOMEM);
	w->label = kstrdup("widget", GFP_KERNEL);
	if (!w->label) {
		kfree(w);
		return ERR_PTR(-ENOMEM);
	}
	device_initialize(&w->dev);
	w->dev.release = widget_release;
	w->id = id;
	ret = dev_set_name(&w->dev, "widget%d", id);
	if (ret) {
		put_device(&w->dev);
		return ERR_PTR(ret);
	}
	return w;
}
