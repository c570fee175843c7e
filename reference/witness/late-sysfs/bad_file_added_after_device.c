// SPDX-License-Identifier: GPL-2.0-only
/*
 * The file is added after the device, so it is missing when user space is told of the device. The
 * kernel does not complain: the case counts it.
 * Kernel says: EXPECTATION FAILED
 */
#include <linux/device.h>
#include <linux/kernfs.h>

#include "../witness.h"

struct port {
	struct device dev;
	int speed;
};

static ssize_t speed_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	return sysfs_emit(buf, "%d\n", container_of(dev, struct port, dev)->speed);
}
static DEVICE_ATTR_RO(speed);

static void port_release(struct device *dev)
{
	kfree(container_of(dev, struct port, dev));
}

static unsigned int events, missing;

/* User space that opens the file when it is told of the device. */
static int port_opener(const struct device *dev, struct kobj_uevent_env *env)
{
	struct kernfs_node *node;

	if (strcmp(env->envp[0], "ACTION=add"))
		return 0;
	node = kernfs_find_and_get(dev->kobj.sd, "speed");
	events++;
	if (!node)
		missing++;
	kernfs_put(node);
	return 0;
}

static const struct class port_class = {
	.name = "witness_late_bad",
	.dev_uevent = port_opener,
};

static struct port *port_add(int speed)
{
	struct port *port = kzalloc(sizeof(*port), GFP_KERNEL);
	int ret;

	if (!port)
		return ERR_PTR(-ENOMEM);
	port->speed = speed;
	device_initialize(&port->dev);
	port->dev.class = &port_class;
	port->dev.release = port_release;
	ret = dev_set_name(&port->dev, "witness_late_bad");
	if (ret)
		goto err_put;
	ret = device_add(&port->dev);
	if (ret)
		goto err_put;
	ret = device_create_file(&port->dev, &dev_attr_speed);
	if (ret)
		goto err_del;
	return port;

err_del:
	device_del(&port->dev);
err_put:
	put_device(&port->dev);
	return ERR_PTR(ret);
}

static void open_at_the_event(struct kunit *test)
{
	struct port *port;

	KUNIT_ASSERT_EQ(test, class_register(&port_class), 0);
	port = port_add(10);
	KUNIT_ASSERT_FALSE(test, IS_ERR(port));
	KUNIT_EXPECT_EQ(test, events, 1);
	KUNIT_EXPECT_EQ(test, missing, 0);
	device_unregister(&port->dev);
	class_unregister(&port_class);
}

WITNESS("bad-late-sysfs", open_at_the_event);
