// SPDX-License-Identifier: GPL-2.0-only
/* The ladder puts the device that the helper initialised. */
#include <linux/device.h>
#include <linux/errno.h>

struct engine {
	struct device dev;
	void *regs;
};

int engine_map(struct engine *e);
void engine_release(struct device *dev);

static void engine_init(struct engine *e, struct device *parent)
{
	device_initialize(&e->dev);
	e->dev.parent = parent;
	e->dev.release = engine_release;
}

int engine_create(struct device *parent)
{
	struct engine *e = kzalloc(sizeof(*e), GFP_KERNEL);
	int ret;

	if (!e)
		return -ENOMEM;
	engine_init(e, parent);
	ret = engine_map(e);
	if (ret)
		goto err_put;
	ret = device_add(&e->dev);
	if (ret)
		goto err_put;
	return 0;

err_put:
	put_device(&e->dev);
	return ret;
}
