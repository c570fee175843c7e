// SPDX-License-Identifier: GPL-2.0-only
/* The work drops the lock around a call; entries go only after the work was cancelled. */
#include <linux/container_of.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct channel {
	struct list_head node;
	int id, registered;
};

struct hub {
	struct mutex lock;
	struct list_head channels;
	struct work_struct work;
};

int hub_register(int *id);

static void hub_work(struct work_struct *work)
{
	struct hub *h = container_of(work, struct hub, work);
	struct channel *c;

	mutex_lock(&h->lock);
	list_for_each_entry(c, &h->channels, node) {
		if (c->registered)
			continue;
		mutex_unlock(&h->lock);
		hub_register(&c->id);
		mutex_lock(&h->lock);
		c->registered = 1;
	}
	mutex_unlock(&h->lock);
}

void hub_start(struct hub *h)
{
	INIT_WORK(&h->work, hub_work);
	schedule_work(&h->work);
}

void hub_stop(struct hub *h)
{
	struct channel *c;

	cancel_work_sync(&h->work);
	mutex_lock(&h->lock);
	list_for_each_entry(c, &h->channels, node) {
		list_del(&c->node);
		kfree(c);
		break;
	}
	mutex_unlock(&h->lock);
}
