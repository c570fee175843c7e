/* SPDX-License-Identifier: GPL-2.0-only */
/* completion.h - what the testcases need of the kernel's header of that name. */
#ifndef LIFELINT_TEST_COMPLETION_H
#define LIFELINT_TEST_COMPLETION_H

struct completion {
	unsigned int done;
};

void init_completion(struct completion *x);
void complete(struct completion *x);
void wait_for_completion(struct completion *x);

#endif
