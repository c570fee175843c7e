// SPDX-License-Identifier: GPL-2.0-only
/* The release function tells that the last user is gone; who waits for that frees the memory. */
#include <linux/completion.h>
#include <linux/container_of.h>
#include <linux/kref.h>

struct channel {
	struct kref users;
	struct completion idle;
	int id;
};

static void channel_idle(struct kref *kref)
{
	struct channel *ch = container_of(kref, struct channel, users);

	complete(&ch->idle);
}

static void channel_put(struct channel *ch)
{
	kref_put(&ch->users, channel_idle);
}

int channel_close(struct channel *ch)
{
	channel_put(ch);
	wait_for_completion(&ch->idle);
	return ch->id;
}
