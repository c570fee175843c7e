// SPDX-License-Identifier: GPL-2.0-only
/* What failed to be allocated was not there before: nothing is cleared. */
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

int bell_setup(struct bell *bell)
{
	INIT_WORK(&bell->ring, bell_ring);
	bell->tune = kzalloc(16, GFP_KERNEL);
	if (!bell->tune) {
		cancel_work_sync(&bell->ring);
		return -ENOMEM;
	}
	return 0;
}
