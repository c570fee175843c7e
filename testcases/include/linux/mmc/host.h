/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * host.h - hosts of memory cards, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds the headers beside it against a real kernel tree.
 */
#ifndef LIFELINT_TEST_MMC_HOST_H
#define LIFELINT_TEST_MMC_HOST_H

#include <linux/device.h>

struct mmc_host {
	struct device class_dev;
	unsigned long private[];
};

struct mmc_host *mmc_alloc_host(int extra, struct device *);
int mmc_add_host(struct mmc_host *);
void mmc_remove_host(struct mmc_host *);
void mmc_free_host(struct mmc_host *);

static inline void *mmc_priv(struct mmc_host *host)
{
	return (void *)host->private;
}

#endif
