// SPDX-License-Identifier: GPL-2.0-only
/* The host is claimed for the transfer alone. */
#include <linux/errno.h>
#include <linux/mmc/sdio_func.h>

int card_transfer(struct sdio_func *func, unsigned int size)
{
	int ret = -EINVAL;

	sdio_claim_host(func);
	if (size <= 4)
		ret = sdio_memcpy_toio(func, 0x10, &size, 4);
	sdio_release_host(func);
	return ret;
}
