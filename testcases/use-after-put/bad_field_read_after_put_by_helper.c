// SPDX-License-Identifier: GPL-2.0-only
/*
 * A static helper drops the caller's reference; the caller reads a member afterwards.
 * Fix: nvmet-fc: fix use-after-free in nvmet_fc_ls_create_connection()
 */
#include <linux/kref.h>
#include <linux/slab.h>
#include <linux/container_of.h>

struct channel {
	struct kref ref;
	int id;
	int users;
};

static void channel_release(struct kref *ref)
{
	struct channel *ch = container_of(ref, struct channel, ref);

	kfree(ch);
}

static void channel_put(struct channel *ch)
{
	kref_put(&ch->ref, channel_release);
}

int channel_close(struct channel *ch)
{
	channel_put(ch);
	return ch->id; // expect: error: use-after-put {{channel_put}}
}
