/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pci.h - PCI devices, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_PCI_H
#define LIFELINT_TEST_PCI_H

#include <linux/device.h>

struct pci_dev {
	unsigned int devfn;
	unsigned short vendor, device;
	struct device dev;
};

struct pci_dev *pci_dev_get(struct pci_dev *dev);
void pci_dev_put(struct pci_dev *dev);
struct pci_dev *pci_get_device(unsigned int vendor, unsigned int device, struct pci_dev *from);
struct pci_dev *pci_get_domain_bus_and_slot(int domain, unsigned int bus, unsigned int devfn);
int pci_enable_device(struct pci_dev *dev);
void pci_disable_device(struct pci_dev *dev);
int pci_read_config_dword(const struct pci_dev *dev, int where, u32 *val);
void *pci_get_drvdata(struct pci_dev *pdev);
void pci_set_drvdata(struct pci_dev *pdev, void *data);

#endif
