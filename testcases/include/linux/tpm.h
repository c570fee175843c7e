/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * tpm.h - TPM chips, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_TPM_H
#define LIFELINT_TEST_TPM_H

#include <linux/device.h>

struct tpm_chip {
	struct device dev;
	unsigned int flags;
};

int tpm_try_get_ops(struct tpm_chip *chip);
void tpm_put_ops(struct tpm_chip *chip);

#endif
