// SPDX-License-Identifier: GPL-2.0-only
/*
 * Nobody frees what driver_data leads to when the platform device is released.
 */
#include <linux/errno.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

struct port_data {
	int id;
};

int port_make(struct platform_device *pdev, int id)
{
	struct port_data *data = kzalloc(sizeof(*data), GFP_KERNEL);

	if (!data)
		return -ENOMEM;
	data->id = id;
	pdev->dev.driver_data = data;
	return 0;
}

void port_remove(struct platform_device *pdev)
{
	struct port_data *data = pdev->dev.driver_data;

	data->id = -1;
} // expect: warning: teardown-missing {{struct port_data, allocated in port_make(), is freed by nobody}}
