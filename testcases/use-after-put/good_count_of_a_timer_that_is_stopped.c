// SPDX-License-Identifier: GPL-2.0-only
/* The count that goes with the timer was taken when it was started: the caller has his own. */
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/timer.h>

struct link {
	struct kref ref;
	struct timer_list timer;
	int state, timed_out;
};

static void link_release(struct kref *ref)
{
	kfree(container_of(ref, struct link, ref));
}

static void link_start_timer(struct link *link)
{
	kref_get(&link->ref);
	mod_timer(&link->timer, 100);
}

static void link_stop_timer(struct link *link)
{
	timer_delete_sync(&link->timer);
	if (!link->timed_out)
		kref_put(&link->ref, link_release);
}

void link_open(struct link *link)
{
	link->state = 1;
	link_start_timer(link);
}

void link_answer(struct link *link)
{
	link_stop_timer(link);
	link->state = 2;
}
