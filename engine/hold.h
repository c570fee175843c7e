/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * hold.h - the rule headers against a kernel tree.
 *
 * Purpose: `lifelint rules --kdir` and `--verify`. In: options. Out: what does not fit, a status.
 */
#ifndef LIFELINT_HOLD_H
#define LIFELINT_HOLD_H

#include "options.h"

/** hold_bind - names the facts that bind to nothing in the tree of @o. */
int hold_bind(const struct options *o);

/**
 * hold_verify - names the facts that the tree's own code contradicts.
 * Analyses the paths of @o, or every file that a fact cites as where the kernel states it.
 */
int hold_verify(const struct options *o);

#endif
