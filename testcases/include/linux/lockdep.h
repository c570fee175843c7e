/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * lockdep.h - assertions about locks, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_LOCKDEP_H
#define LIFELINT_TEST_LOCKDEP_H

#include <linux/types.h>

#define lockdep_assert_held(l)                                                                     \
	do {                                                                                       \
		(void)(l);                                                                         \
	} while (0)

#endif
