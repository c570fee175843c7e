/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * jump_label.h - static keys, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_JUMP_LABEL_H
#define LIFELINT_TEST_JUMP_LABEL_H

#include <linux/types.h>

struct static_key {
	atomic_t enabled;
};

struct static_key_false {
	struct static_key key;
};

bool arch_static_branch(struct static_key *key, bool branch);

#define static_branch_unlikely(x) arch_static_branch(&(x)->key, false)

#endif
