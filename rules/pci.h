/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * pci.h - references to PCI devices.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/pci.h>)

struct pci_bus;
struct pci_dev { struct device dev ll_refcount ll_put_only; };
struct pci_device_id;
struct pci_driver;

/* drivers/pci/pci-driver.c: pci_dev_get(), pci_dev_put() tolerate NULL */
struct pci_dev *pci_dev_get(struct pci_dev *dev ll_gets ll_maybe_null) ll_returns_param(dev);
void pci_dev_put(struct pci_dev *dev ll_puts ll_maybe_null);

/*
 * drivers/pci/search.c: "The reference count for @from is always decremented if it is not %NULL."
 */
struct pci_dev *pci_get_device(unsigned int vendor, unsigned int device,
			       struct pci_dev *from ll_puts ll_maybe_null)
	ll_returns_ref(pci_dev_put) ll_returns_null;
struct pci_dev *pci_get_subsys(unsigned int vendor, unsigned int device, unsigned int ss_vendor,
			       unsigned int ss_device, struct pci_dev *from ll_puts ll_maybe_null)
	ll_returns_ref(pci_dev_put) ll_returns_null;
struct pci_dev *pci_get_class(unsigned int class, struct pci_dev *from ll_puts ll_maybe_null)
	ll_returns_ref(pci_dev_put) ll_returns_null;
struct pci_dev *pci_get_base_class(unsigned int class, struct pci_dev *from ll_puts ll_maybe_null)
	ll_returns_ref(pci_dev_put) ll_returns_null ll_optional;

/* drivers/pci/search.c: "The caller must decrement the reference count by calling pci_dev_put()" */
struct pci_dev *pci_get_slot(struct pci_bus *bus, unsigned int devfn)
	ll_returns_ref(pci_dev_put) ll_returns_null;
struct pci_dev *pci_get_domain_bus_and_slot(int domain, unsigned int bus, unsigned int devfn)
	ll_returns_ref(pci_dev_put) ll_returns_null;

/* include/linux/pci.h: driver data */
void pci_set_drvdata(struct pci_dev *pdev ll_inits(drvdata),
		     void *data ll_keeps ll_nouse ll_maybe_null);
void *pci_get_drvdata(struct pci_dev *pdev ll_needs(drvdata)) ll_returns_borrowed(pdev);
const char *pci_name(const struct pci_dev *pdev) ll_returns_borrowed(pdev) ll_returns_valid;

/* drivers/pci/pci.c: enabling counts; pcim_enable_device() undoes itself */
int pci_enable_device(struct pci_dev *dev ll_takes(pci_enable)) ll_on(ret == 0);
int pci_enable_device_mem(struct pci_dev *dev ll_takes(pci_enable)) ll_on(ret == 0);
void pci_disable_device(struct pci_dev *dev ll_drops(pci_enable));
void pci_set_master(struct pci_dev *dev);
void pci_clear_master(struct pci_dev *dev);

/* Documentation/PCI/pci-error-recovery.rst, drivers/pci/pcie/err.c: a driver may leave any out */
struct pci_error_handlers {
	ll_opt(error_detected) ll_opt(mmio_enabled) ll_opt(slot_reset) ll_opt(reset_prepare)
	ll_opt(reset_done) ll_opt(resume) ll_opt(cor_error_detected)
};
