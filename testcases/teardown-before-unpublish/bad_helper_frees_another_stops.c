// SPDX-License-Identifier: GPL-2.0-only
/* One helper frees the tune, another one stops the work, of one bell. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct bell {
	struct work_struct ring;
	char *tune;
	bool muted;
};

static void bell_ring(struct work_struct *work)
{
	struct bell *bell = container_of(work, struct bell, ring);

	bell->tune[0]++;
}

void bell_start(struct bell *bell)
{
	INIT_WORK(&bell->ring, bell_ring);
	schedule_work(&bell->ring);
}

static void bell_free(struct bell *bell)
{
	kfree(bell->tune);
}

static void bell_stop(struct bell *bell)
{
	cancel_work_sync(&bell->ring);
}

void tower_free(struct bell *bell)
{
	bell_free(bell); // expect: teardown-before-unpublish {{bell->tune is given up by bell_free()}}
	bell_stop(bell);
}
