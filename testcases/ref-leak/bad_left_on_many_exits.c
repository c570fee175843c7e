// SPDX-License-Identifier: GPL-2.0-only
/* One count that six ways out leave behind is one finding, told where the first of them returns. */
#include <linux/device.h>
#include <linux/errno.h>

int panel_send(struct device *dev, int cmd);

int panel_start(void)
{
	struct device *dev = class_find_device(NULL, NULL, NULL, NULL);
	int err;

	if (!dev)
		return -ENODEV;
	err = panel_send(dev, 1);
	if (err)
		return err; // expect: ref-leak {{reference to dev}}
	err = panel_send(dev, 2);
	if (err)
		return err;
	err = panel_send(dev, 3);
	if (err)
		return err;
	err = panel_send(dev, 4);
	if (err)
		return err;
	err = panel_send(dev, 5);
	if (err)
		return err;
	err = panel_send(dev, 6);
	put_device(dev);
	return err;
}
