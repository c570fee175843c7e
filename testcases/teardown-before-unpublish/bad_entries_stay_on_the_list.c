// SPDX-License-Identifier: GPL-2.0-only
/* The entries stay on the list by which the work finds them. */
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct note {
	struct list_head node;
	int *pitch;
};

struct choir {
	struct list_head notes;
	struct work_struct sing;
};

static void choir_sing(struct work_struct *work)
{
	struct choir *choir = container_of(work, struct choir, sing);
	struct note *note;

	list_for_each_entry(note, &choir->notes, node)
		(*note->pitch)++;
}

void choir_start(struct choir *choir)
{
	INIT_WORK(&choir->sing, choir_sing);
	schedule_work(&choir->sing);
}

void choir_leave(struct choir *choir)
{
	struct note *note, *next;

	list_for_each_entry_safe(note, next, &choir->notes, node)
		kfree(note->pitch); // expect: teardown-before-unpublish {{pitch is given up by kfree()}}
	cancel_work_sync(&choir->sing);
}
