/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * sdio_func.h - functions of SDIO cards, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds the headers beside it against a real kernel tree.
 */
#ifndef LIFELINT_TEST_SDIO_FUNC_H
#define LIFELINT_TEST_SDIO_FUNC_H

#include <linux/types.h>

struct sdio_func;

void sdio_claim_host(struct sdio_func *func);
void sdio_release_host(struct sdio_func *func);
int sdio_memcpy_toio(struct sdio_func *func, unsigned int addr, void *src, int count);

#endif
