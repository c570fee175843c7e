// SPDX-License-Identifier: GPL-2.0-only
/* The release function wakes the waiter and frees the memory under him. */
#include <linux/completion.h>
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct channel {
	struct kref users;
	struct completion idle;
	int id;
};

static void channel_idle(struct kref *kref)
{
	struct channel *ch = container_of(kref, struct channel, users);

	complete(&ch->idle);
	kfree(ch);
}

static void channel_put(struct channel *ch)
{
	kref_put(&ch->users, channel_idle);
}

int channel_close(struct channel *ch)
{
	channel_put(ch);
	wait_for_completion(&ch->idle); // expect: use-after-put {{ch is passed to wait_for_completion() after its last reference}}
	return ch->id;
}
