// SPDX-License-Identifier: GPL-2.0-only
/*
 * Each error handler is tested before it is called.
 * Fix: xen/pcifront: check that an AER callback exists before calling it
 */
struct pci_dev;

struct pci_error_handlers {
	int (*error_detected)(struct pci_dev *dev, int state);
	int (*mmio_enabled)(struct pci_dev *dev);
	int (*slot_reset)(struct pci_dev *dev);
	void (*resume)(struct pci_dev *dev);
};

enum { ERR_DETECTED, ERR_MMIO, ERR_RESET, ERR_RESUME };

int front_process(struct pci_dev *dev, const struct pci_error_handlers *h, int cmd)
{
	if (!h)
		return 0;
	switch (cmd) {
	case ERR_DETECTED:
		return h->error_detected ? h->error_detected(dev, 1) : 0;
	case ERR_MMIO:
		return h->mmio_enabled ? h->mmio_enabled(dev) : 0;
	case ERR_RESET:
		return h->slot_reset ? h->slot_reset(dev) : 0;
	default:
		if (h->resume)
			h->resume(dev);
	}
	return 0;
}
