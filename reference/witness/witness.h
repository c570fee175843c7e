/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * witness.h - what the witnesses share: the case, a second processor, failing allocations, leaks.
 *
 * A witness is one file with one suite of one case. A bad one names, after "Kernel says:", the line
 * that the kernel prints for it; a good one leaves the kernel silent.
 */
#ifndef WITNESS_H
#define WITNESS_H

#include <kunit/test.h>
#include <linux/completion.h>
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/sched.h>
#include <linux/slab.h>

/* The case of this file: a suite of @title with @fn. */
#define WITNESS(title, fn)						\
	static struct kunit_case witness_cases[] = {			\
		KUNIT_CASE(fn),						\
		{}							\
	};								\
	static struct kunit_suite witness_suite = {			\
		.name = title,						\
		.test_cases = witness_cases,				\
	};								\
	kunit_test_suite(witness_suite)

/* Virtual seconds: more than one case may take, less than kmemleak waits. */
static inline void witness_wait(struct kunit *test)
{
	ssleep(250);
}

/* The same, and then the time that kmemleak takes to tell of what @fn has lost. */
#define WITNESS_LEAK(title, fn)						\
	static struct kunit_case witness_cases[] = {			\
		KUNIT_CASE(fn),						\
		KUNIT_CASE(witness_wait),				\
		KUNIT_CASE(witness_wait),				\
		KUNIT_CASE(witness_wait),				\
		KUNIT_CASE(witness_wait),				\
		KUNIT_CASE(witness_wait),				\
		KUNIT_CASE(witness_wait),				\
		{}							\
	};								\
	static struct kunit_suite witness_suite = {			\
		.name = title,						\
		.test_cases = witness_cases,				\
	};								\
	kunit_test_suite(witness_suite)

/**
 * struct witness_other - what another processor does
 * @fn: the function that it calls
 * @arg: argument of @fn
 * @done: @fn has returned
 */
struct witness_other {
	void (*fn)(void *arg);
	void *arg;
	struct completion done;
};

static inline int witness_other_run(void *data)
{
	struct witness_other *other = data;

	other->fn(other->arg);
	complete(&other->done);
	return 0;
}

/*
 * Calls @fn in a thread, to be joined by witness_join(). The thread runs, up to its first sleep, in
 * the next function of the caller that may sleep: it has the higher priority, and the kernel of
 * the witnesses is preempted in such functions only. So it plays the processor that is faster.
 */
static inline void witness_meanwhile(struct kunit *test, struct witness_other *other,
				     void (*fn)(void *arg), void *arg)
{
	struct task_struct *task;

	other->fn = fn;
	other->arg = arg;
	init_completion(&other->done);
	task = kthread_create(witness_other_run, other, "witness");
	KUNIT_ASSERT_FALSE(test, IS_ERR(task));
	sched_set_fifo(task);
	wake_up_process(task);
}

static inline void witness_join(struct witness_other *other)
{
	wait_for_completion(&other->done);
}

/* Calls @fn in a thread that has ended on return: its stack holds no stale pointers any more. */
static inline void witness_in_thread(struct kunit *test, void (*fn)(void *arg), void *arg)
{
	struct witness_other other;

	witness_meanwhile(test, &other, fn, arg);
	witness_join(&other);
}

/* Lets the @nth allocation from now on fail; 0 takes it back. */
static inline void witness_fail_nth(unsigned int nth)
{
#ifdef CONFIG_FAULT_INJECTION
	current->fail_nth = nth;
#endif
}

#endif
