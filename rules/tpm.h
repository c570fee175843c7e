/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * tpm.h - TPM chips.
 */
#pragma once
#include "types.h"

#include "device.h"

ll_headers(<linux/tpm.h>)

/* drivers/char/tpm/tpm-chip.c: the device in it keeps the chip, which is put through it only */
struct tpm_chip { struct device dev ll_refcount ll_put_only; };

/* drivers/char/tpm/tpm-chip.c: "The locking prevents tpm_chip_unregister from completing" */
int tpm_try_get_ops(struct tpm_chip *chip ll_takes(tpm_registration)) ll_on(ret == 0) ll_optional;
struct tpm_chip *tpm_find_get_ops(struct tpm_chip *chip ll_maybe_null)
	ll_returns_kind(tpm_registration, tpm_put_ops) ll_returns_null ll_optional;
void tpm_put_ops(struct tpm_chip *chip ll_drops(tpm_registration)) ll_optional;
