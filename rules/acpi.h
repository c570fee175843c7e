/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * acpi.h - what ACPI methods return.
 */
#pragma once
#include "types.h"

ll_headers(<linux/acpi.h>)

union acpi_object;

/* drivers/acpi/utils.c: "return ACPI object evaluated by _DSM method", in memory of its own */
union acpi_object *acpi_evaluate_dsm(void *handle, const void *guid, u64 rev, u64 func,
				     union acpi_object *argv4 ll_maybe_null)
	ll_returns_kind(mem, kfree) ll_returns_null;
