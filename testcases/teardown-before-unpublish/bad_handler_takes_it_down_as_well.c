// SPDX-License-Identifier: GPL-2.0-only
/*
 * The work only takes down what is given up here: whether it asks first what is left is its own
 * affair, so this is a note. The work of the twin in bad_buffer_freed_before_work_stops.c uses it.
 */
#include <linux/slab.h>
#include <linux/workqueue.h>

struct radio {
	struct work_struct reset;
	char *ring;
};

static void radio_free_ring(struct radio *r)
{
	if (r->ring[0])
		kfree(r->ring);
}

static void radio_reset(struct work_struct *work)
{
	struct radio *r = container_of(work, struct radio, reset);

	radio_free_ring(r);
}

void radio_init(struct radio *r)
{
	INIT_WORK(&r->reset, radio_reset);
	schedule_work(&r->reset);
}

void radio_remove(struct radio *r)
{
	kfree(r->ring); // expect: note: teardown-before-unpublish {{uses it in radio_free_ring()}}
	cancel_work_sync(&r->reset);
}
