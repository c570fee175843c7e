// SPDX-License-Identifier: GPL-2.0-only
/* The release of the child device frees the memory that it is in. */
#include <linux/platform_device.h>
#include <linux/slab.h>

struct port {
	struct device dev;
	int id;
};

static void port_release(struct device *dev)
{
	kfree(container_of(dev, struct port, dev));
}

static int port_probe(struct platform_device *pdev)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int ret;

	if (!port)
		return -ENOMEM;
	port->dev.release = port_release;
	ret = device_register(&port->dev);
	if (ret) {
		put_device(&port->dev);
		return ret;
	}
	platform_set_drvdata(pdev, port);
	return 0;
}

static void port_remove(struct platform_device *pdev)
{
	struct port *port = platform_get_drvdata(pdev);

	device_unregister(&port->dev);
}

struct platform_driver port_driver = { .probe = port_probe, .remove = port_remove };
