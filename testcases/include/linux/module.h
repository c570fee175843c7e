/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * module.h - modules, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_MODULE_H
#define LIFELINT_TEST_MODULE_H

#include <linux/types.h>
#include <linux/errno.h>

struct module;

#define THIS_MODULE ((struct module *)0)
#define module_init(initfn)                                                                        \
	static inline __attribute__((unused)) int (*__inittest(void))(void)                        \
	{                                                                                          \
		return initfn;                                                                     \
	}
#define module_exit(exitfn)                                                                        \
	static inline __attribute__((unused)) void (*__exittest(void))(void)                       \
	{                                                                                          \
		return exitfn;                                                                     \
	}
#define MODULE_LICENSE(license) struct module

bool try_module_get(struct module *module);
void module_put(struct module *module);

#endif
