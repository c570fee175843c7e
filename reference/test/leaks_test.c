// SPDX-License-Identifier: GPL-2.0-only
/*
 * leaks_test.c - time for kmemleak to look for what the suites before this one have lost.
 *
 * Idea: it reports at its second scan, ten minutes after the first; a case may take five. The time
 * is virtual. The suite is linked last, so that it runs last; the log is what is judged.
 */
#include <linux/delay.h>
#include <linux/module.h>

#include <kunit/test.h>

static void wait_for_scan(struct kunit *test)
{
	ssleep(250);
}

static struct kunit_case leaks_cases[] = {
	KUNIT_CASE(wait_for_scan),
	KUNIT_CASE(wait_for_scan),
	KUNIT_CASE(wait_for_scan),
	KUNIT_CASE(wait_for_scan),
	KUNIT_CASE(wait_for_scan),
	KUNIT_CASE(wait_for_scan),
	{}
};

static struct kunit_suite leaks_suite = {
	.name = "leaks",
	.test_cases = leaks_cases,
};

kunit_test_suite(leaks_suite);

MODULE_DESCRIPTION("Waits for kmemleak");
MODULE_LICENSE("GPL");
