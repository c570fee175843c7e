// SPDX-License-Identifier: GPL-2.0-only
/*
 * The helper drops the reference on failure, and so does its caller.
 * Fix: usb: ulpi: fix double free in ulpi_register_interface() error path
 */
#include <linux/device.h>
#include <linux/pci.h>
#include <linux/errno.h>

static int peer_enable(struct pci_dev *peer)
{
	int ret = pci_enable_device(peer);

	if (ret)
		pci_dev_put(peer);
	return ret;
}

int peer_attach(void)
{
	struct pci_dev *peer = pci_get_device(0x1af4, 0x1000, NULL);
	int ret;

	if (!peer)
		return -ENODEV;
	ret = peer_enable(peer);
	if (ret) {
		pci_dev_put(peer); // expect: error: double-put {{peer_enable}}
		return ret;
	}
	pci_disable_device(peer);
	pci_dev_put(peer);
	return 0;
}
