// SPDX-License-Identifier: GPL-2.0-only
/*
 * The member is copied before the helper drops the reference.
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
	int id = ch->id;

	channel_put(ch);
	return id;
}
