// SPDX-License-Identifier: GPL-2.0-only
/* A helper of the helper takes the first entry off the list, after another one left a ring. */
#include <linux/list.h>
#include <linux/slab.h>

struct coach {
	struct coach *next;
};

struct train {
	struct list_head node;
	void *load;
};

static LIST_HEAD(trains);

static void train_unlink(struct train *train)
{
	list_del_init(&train->node);
	kfree(train->load);
	kfree(train);
}

static void train_destroy(struct train *train)
{
	train_unlink(train);
}

void trains_exit(void)
{
	struct train *train;

	while (!list_empty(&trains)) {
		train = list_entry(trains.next, struct train, node);
		train_destroy(train);
	}
}
