// SPDX-License-Identifier: GPL-2.0-only
/*
 * After the RDMA core's sysfs files: the setup calls its own teardown when it fails, so that has to
 * undo all. The record is one that other files know too.
 */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/vfio.h>

int port_start(struct vfio_device *vdev, int port);
void port_stop(struct vfio_device *vdev, int port);

void bridge_free_ports(struct vfio_device *vdev, int n) // expect: warning: teardown-missing {{give back vfio_device.dev}}
{
	while (n-- > 0)
		port_stop(vdev, n);
} // expect-function

int bridge_setup_ports(struct vfio_device *vdev, const struct bus_type *bus, int n)
{
	int ret, i;

	vdev->dev = bus_find_device_by_name(bus, NULL, "bridge");
	if (!vdev->dev)
		return -ENODEV;
	for (i = 0; i < n; i++) {
		ret = port_start(vdev, i);
		if (ret)
			goto err_ports;
	}
	return 0;

err_ports:
	bridge_free_ports(vdev, i);
	return ret;
}
