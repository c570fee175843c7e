// SPDX-License-Identifier: GPL-2.0-only
/* The same flag under which the reference was dropped leads to the use. */
#include <linux/device.h>
#include <linux/pci.h>
#include <linux/errno.h>

int bridge_probe_peer(struct device *dev, bool lookup)
{
	struct pci_dev *peer;
	u32 id = 0;
	int ret;

	peer = pci_get_device(0x8086, 0x1234, NULL);
	if (!peer)
		return -ENODEV;
	ret = pci_read_config_dword(peer, 0, &id);
	if (lookup)
		pci_dev_put(peer);
	dev_info(dev, "peer id %x\n", id);
	if (lookup)
		ret = peer->vendor; // expect: error: use-after-put {{pci_dev_put}}
	else
		pci_dev_put(peer);
	return ret;
}
