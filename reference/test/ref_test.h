/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ref_test.h - what the suites share: failing allocations, sysfs as user space writes it, threads.
 */
#ifndef REF_TEST_H
#define REF_TEST_H

#include <kunit/test.h>
#include <linux/completion.h>
#include <linux/device.h>
#include <linux/sched.h>

/**
 * struct ref_parent - a device to be a parent, which notes the uevents it sends
 * @dev: the device
 * @events: change events with MDEV_STATE that were sent
 * @state: what the last of them said
 * @on_event: called at each of them, or NULL
 */
struct ref_parent {
	struct device dev;
	unsigned int events;
	char state[32];
	void (*on_event)(struct ref_parent *parent);
};

struct ref_parent *ref_parent_add(struct kunit *test, const char *name);
void ref_parent_del(struct ref_parent *parent);

/* Reads or writes a file of @kobj through the file system. Return: bytes or a negative errno. */
ssize_t ref_sysfs_read(struct kobject *kobj, const char *file, char *text, size_t size);
ssize_t ref_sysfs_write(struct kobject *kobj, const char *file, const char *text);
bool ref_sysfs_exists(struct kobject *kobj, const char *file);

/* Skips a test that would see no allocation fail: it has to come before what has to be undone. */
void ref_needs_failslab(struct kunit *test);

/**
 * ref_fail_nth() - call a function while one of its allocations fails
 * @nth: which one, 1 is the first
 * @fn: the function
 * @arg: its argument
 * @ret: what it returned
 *
 * Return: true when there was an @nth allocation.
 */
static inline bool ref_fail_nth(unsigned int nth, int (*fn)(void *arg), void *arg, int *ret)
{
#ifdef CONFIG_FAULT_INJECTION
	bool failed;

	current->fail_nth = nth;
	*ret = fn(arg);
	failed = !current->fail_nth;
	current->fail_nth = 0;
	return failed;
#else
	*ret = fn(arg);
	return false;
#endif
}

/**
 * struct ref_thread - a thread of a test
 * @fn: what it does
 * @arg: argument of @fn
 * @ret: what @fn returned
 * @done: @fn has returned
 */
struct ref_thread {
	int (*fn)(void *arg);
	void *arg;
	int ret;
	struct completion done;
};

void ref_thread_start(struct kunit *test, struct ref_thread *thread, int (*fn)(void *arg),
		      void *arg);
void ref_thread_start_at_next_sleep(struct kunit *test, struct ref_thread *thread,
				    int (*fn)(void *arg), void *arg);
int ref_thread_join(struct ref_thread *thread);

#endif
