/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * timer.h - timers, as far as the testcases need them.
 *
 * Simulated: tests/headers.sh holds each declaration against a real kernel tree.
 */
#ifndef LIFELINT_TEST_TIMER_H
#define LIFELINT_TEST_TIMER_H

#include <linux/types.h>
#include <linux/container_of.h>

struct lock_class_key;
struct timer_list {
	unsigned long expires;
	void (*function)(struct timer_list *);
	u32 flags;
};

void init_timer_key(struct timer_list *timer, void (*func)(struct timer_list *),
		    unsigned int flags, const char *name, struct lock_class_key *key);
int mod_timer(struct timer_list *timer, unsigned long expires);
int timer_delete(struct timer_list *timer);
int timer_delete_sync(struct timer_list *timer);

#define timer_setup(timer, callback, flags)                                                        \
	init_timer_key((timer), (callback), (flags), NULL, NULL)

#endif
