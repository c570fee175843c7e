// SPDX-License-Identifier: GPL-2.0-only
/* After a kernel fix in a wireless driver: a transfer that is too long leaves with the host still claimed. */
#include <linux/errno.h>
#include <linux/mmc/sdio_func.h>

int card_transfer(struct sdio_func *func, unsigned int size)
{
	int ret;

	sdio_claim_host(func);
	if (size > 4)
		return -EINVAL; // expect: error: lock-imbalance {{func taken by sdio_claim_host()}}
	ret = sdio_memcpy_toio(func, 0x10, &size, 4);
	sdio_release_host(func);
	return ret;
}
