/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * kunit.h - tests: what is undone when a test ends.
 */
#pragma once
#include "types.h"

ll_headers(<kunit/test.h>, <kunit/resource.h>)

struct kunit;

/* lib/kunit/resource.c: the action runs when the test ends, or at once when it cannot be kept */
int kunit_add_action(struct kunit *test,
		     void (*action)(void *data) ll_calls(later, ctx) ll_on(ret == 0),
		     void *ctx ll_keeps ll_on(ret == 0))
	ll_managed(test) ll_optional;
int kunit_add_action_or_reset(struct kunit *test,
			      void (*action)(void *data) ll_calls(later, ctx) ll_on(ret == 0)
				ll_calls(now, ctx) ll_on(ret < 0),
			      void *ctx ll_keeps ll_on(ret == 0))
	ll_managed(test) ll_optional;
void kunit_remove_action(struct kunit *test, void (*action)(void *data), void *ctx ll_nouse)
	ll_optional;
void kunit_release_action(struct kunit *test, void (*action)(void *data) ll_calls(now, ctx),
			  void *ctx)
	ll_optional;

/* lib/kunit/test.c, kunit_run_case_cleanup(): exit is called as ever when init failed */
struct kunit_suite {
	int (*init)(struct kunit *test ll_alive) ll_pair(exit) ll_stays ll_optional_op;
	void (*exit)(struct kunit *test ll_alive) ll_optional_op;
};
