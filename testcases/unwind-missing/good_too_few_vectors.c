// SPDX-License-Identifier: GPL-2.0-only
/* Less than was asked for is a failure of the allocation, which took nothing. */
#include <linux/miscdevice.h>
#include <linux/pci.h>

int pci_alloc_irq_vectors(struct pci_dev *dev, unsigned int min, unsigned int max, unsigned int flags);
void pci_free_irq_vectors(struct pci_dev *dev);

struct pci_driver {
	int (*probe)(struct pci_dev *pdev, const void *id);
	void (*remove)(struct pci_dev *pdev);
};

static struct miscdevice bell = {.name = "bell"};

static int bell_probe(struct pci_dev *pdev, const void *id)
{
	int ret = pci_alloc_irq_vectors(pdev, 3, 8, 0);

	if (ret < 3)
		return -ENODEV;
	ret = misc_register(&bell);
	if (ret)
		pci_free_irq_vectors(pdev);
	return ret;
}

static void bell_remove(struct pci_dev *pdev)
{
	misc_deregister(&bell);
	pci_free_irq_vectors(pdev);
}

struct pci_driver bell_driver = {.probe = bell_probe, .remove = bell_remove};
