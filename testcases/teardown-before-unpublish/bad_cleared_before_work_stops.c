// SPDX-License-Identifier: GPL-2.0-only
/* The tune is set to nothing while the work that follows it may run. */
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

void bell_silence(struct bell *bell)
{
	bell->tune = NULL; // expect: teardown-before-unpublish {{bell->tune is cleared while bell_ring() is live}}
	cancel_work_sync(&bell->ring);
}
