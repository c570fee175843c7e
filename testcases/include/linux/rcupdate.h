/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * rcupdate.h - readers that block nobody, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_RCUPDATE_H
#define LIFELINT_TEST_RCUPDATE_H

void rcu_read_lock(void);
void rcu_read_unlock(void);

#endif
