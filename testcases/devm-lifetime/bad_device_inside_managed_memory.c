// SPDX-License-Identifier: GPL-2.0-only
/* The child device lives until its last put, the memory that it is in until the unbinding. */
#include <linux/platform_device.h>
#include <linux/slab.h>

struct port {
	struct device dev;
	int id;
};

static int port_probe(struct platform_device *pdev)
{
	struct port *port = devm_kzalloc(&pdev->dev, sizeof(*port), GFP_KERNEL); // expect: error: devm-lifetime {{struct port}}
	int ret;

	if (!port)
		return -ENOMEM;
	platform_set_drvdata(pdev, port);
	ret = device_register(&port->dev);
	if (ret)
		put_device(&port->dev);
	return ret;
}

static void port_remove(struct platform_device *pdev)
{
	struct port *port = platform_get_drvdata(pdev);

	device_unregister(&port->dev);
}

struct platform_driver port_driver = { .probe = port_probe, .remove = port_remove };
