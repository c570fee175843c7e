// SPDX-License-Identifier: GPL-2.0-only
/* The work follows the pointer before it asks the flag. */
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
	if (bell->muted)
		return;
	bell->tune[1]++;
}

void bell_start(struct bell *bell)
{
	INIT_WORK(&bell->ring, bell_ring);
	schedule_work(&bell->ring);
}

void bell_mute(struct bell *bell);

void bell_remove(struct bell *bell)
{
	bell_mute(bell);
	kfree(bell->tune); // expect: teardown-before-unpublish {{bell->tune is given up by kfree()}}
	cancel_work_sync(&bell->ring);
}
