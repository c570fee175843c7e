/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * module.h - references to modules.
 */
#pragma once
#include "types.h"

ll_headers(<linux/module.h>)

struct module;

/* include/linux/module.h, kernel/module/main.c: NULL is the kernel itself and always succeeds */
bool try_module_get(struct module *module ll_takes(module) ll_maybe_null) ll_on(ret);
void __module_get(struct module *module ll_takes(module) ll_maybe_null);
void module_put(struct module *module ll_drops(module) ll_maybe_null);
