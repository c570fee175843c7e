/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * container_of.h - from a member to what embeds it, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_CONTAINER_OF_H
#define LIFELINT_TEST_CONTAINER_OF_H

#include <linux/types.h>

#define offsetof(type, member) __builtin_offsetof(type, member)
#define container_of(ptr, type, member) ({                                                         \
	void *__mptr = (void *)(ptr);                                                              \
	((type *)(__mptr - offsetof(type, member))); })

#endif
