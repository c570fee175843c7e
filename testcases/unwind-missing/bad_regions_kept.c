// SPDX-License-Identifier: GPL-2.0-only
/* The ladder is entered below the label that gives the regions back. Shaped after fixes to PCI drivers. */
#include <linux/miscdevice.h>
#include <linux/pci.h>

int pci_request_regions(struct pci_dev *pdev, const char *name);
void pci_release_regions(struct pci_dev *pdev);

struct pci_driver {
	int (*probe)(struct pci_dev *pdev, const void *id);
	void (*remove)(struct pci_dev *pdev);
};

struct card {
	struct miscdevice misc;
};

static int card_probe(struct pci_dev *pdev, const void *id)
{
	struct card *card = kzalloc(sizeof(*card), GFP_KERNEL);
	int ret;

	if (!card)
		return -ENOMEM;
	ret = pci_enable_device(pdev);
	if (ret)
		goto err_free;
	ret = pci_request_regions(pdev, "card");
	if (ret)
		goto err_disable;
	pci_set_drvdata(pdev, card);
	ret = misc_register(&card->misc);
	if (ret)
		goto err_disable;
	return 0;

err_disable:
	pci_disable_device(pdev);
err_free:
	kfree(card);
	return ret; // expect: error: unwind-missing {{pci_request_regions}}
}

static void card_remove(struct pci_dev *pdev)
{
	struct card *card = pci_get_drvdata(pdev);

	misc_deregister(&card->misc);
	pci_release_regions(pdev);
	pci_disable_device(pdev);
	kfree(card);
}

struct pci_driver card_driver = {.probe = card_probe, .remove = card_remove};
