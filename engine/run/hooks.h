/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * hooks.h - what the model tells the front end.
 *
 * Purpose: the front end asks by name, the model answers. In: model. Out: front_hooks.
 */
#ifndef LIFELINT_HOOKS_H
#define LIFELINT_HOOKS_H

#include "../front/front.h"
#include "../model/model.h"

/** hooks_make - hooks that answer from @m, which must outlive them. */
struct front_hooks hooks_make(const struct model *m);

#endif
