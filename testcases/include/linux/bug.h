/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * bug.h - warnings as conditions, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_BUG_H
#define LIFELINT_TEST_BUG_H

#include <linux/types.h>

void __warn_printk(const char *fmt, ...);

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#define WARN_ON(condition) ({                                                                      \
	int __ret_warn_on = !!(condition);                                                         \
	if (unlikely(__ret_warn_on))                                                               \
		__warn_printk("warning");                                                          \
	unlikely(__ret_warn_on); })
#define WARN_ON_ONCE(condition) WARN_ON(condition)

#endif
