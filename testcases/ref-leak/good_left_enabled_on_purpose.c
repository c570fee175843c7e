// SPDX-License-Identifier: GPL-2.0-only
/*
 * The function shares its interrupt link with another one of the device, which stops working when
 * this one is disabled: neither the failing probe nor remove() does that. Only a comment says so.
 */
#include <linux/errno.h>
#include <linux/pci.h>
#include <linux/slab.h>

struct unit {
	int id;
};

int unit_map(struct pci_dev *pdev, struct unit *u);

int unit_probe(struct pci_dev *pdev)
{
	struct unit *u = kzalloc(sizeof(*u), GFP_KERNEL);
	int ret;

	if (!u)
		return -ENOMEM;
	ret = pci_enable_device(pdev);
	if (ret)
		goto free;
	ret = unit_map(pdev, u);
	if (ret)
		goto free;
	pci_set_drvdata(pdev, u);
	return 0;

free:
	kfree(u);
	return ret; // known-fp: warning: ref-leak {{pci_enable of pdev}} that it is left on on purpose only a comment says
}
