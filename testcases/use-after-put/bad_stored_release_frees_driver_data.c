// SPDX-License-Identifier: GPL-2.0-only
/* The release function that is stored by hand frees what the driver data is: the object. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct unit {
	struct device dev;
	int number;
};

struct unit_info {
	struct unit *unit;
};

void unit_forget(int number);

static void unit_release(struct device *dev)
{
	struct unit *u = dev_get_drvdata(dev);

	kfree(u);
}

int unit_start(struct unit *u)
{
	device_initialize(&u->dev);
	u->dev.release = unit_release;
	dev_set_drvdata(&u->dev, u);
	return device_add(&u->dev);
}

void unit_remove(struct unit_info *info)
{
	struct unit *u = info->unit;

	device_unregister(&u->dev);
	unit_forget(u->number); // expect: note: use-after-put {{info->unit}}
}
