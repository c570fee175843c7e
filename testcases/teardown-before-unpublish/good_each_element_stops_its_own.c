// SPDX-License-Identifier: GPL-2.0-only
/* Each call stops the work of its bell before it frees the tune: the next bell is another one. */
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
	cancel_work_sync(&bell->ring);
	kfree(bell->tune);
}

struct tower {
	struct bell *small[4], *big;
};

void tower_free(struct tower *tower)
{
	for (int i = 0; i < 4; i++)
		bell_free(tower->small[i]);
	bell_free(tower->big);
}
