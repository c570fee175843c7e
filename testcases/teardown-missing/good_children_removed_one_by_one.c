// SPDX-License-Identifier: GPL-2.0-only
/* After the virtio rpmsg bus: remove() takes down all children alike, whoever added them. */
#include <linux/platform_device.h>
#include <linux/device.h>

int device_for_each_child(struct device *parent, void *data,
			  int (*fn)(struct device *dev, void *data));

struct control {
	struct device dev;
};

int bus_files(struct platform_device *pdev);
int child_join(struct device *dev);

static struct control *bus_add_control(struct platform_device *pdev)
{
	struct control *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (!c)
		return NULL;
	c->dev.parent = &pdev->dev;
	if (child_join(&c->dev)) {
		kfree(c);
		return NULL;
	}
	return c;
}

static void bus_del_control(struct control *c)
{
	device_unregister(&c->dev);
}

static int bus_probe(struct platform_device *pdev)
{
	struct control *c = bus_add_control(pdev);
	int ret;

	if (!c)
		return -ENOMEM;
	ret = bus_files(pdev);
	if (ret)
		bus_del_control(c);
	return ret;
}

static int bus_remove_child(struct device *dev, void *data)
{
	device_unregister(dev);
	return 0;
}

static void bus_remove(struct platform_device *pdev)
{
	device_for_each_child(&pdev->dev, NULL, bus_remove_child);
}

struct platform_driver bus_driver = {
	.probe = bus_probe,
	.remove = bus_remove,
};
