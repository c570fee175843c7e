// SPDX-License-Identifier: GPL-2.0-only
/* After the RDMA connection manager: the helper frees the object when all counts are gone, and then one is dropped. */
#include <linux/completion.h>
#include <linux/container_of.h>
#include <linux/mutex.h>
#include <linux/refcount.h>
#include <linux/slab.h>
#include <linux/workqueue.h>

struct link_id {
	refcount_t refs;
	struct mutex lock;
	struct completion unused;
	struct work_struct work;
};

int link_deliver(struct link_id *id);

static void link_put(struct link_id *id)
{
	if (refcount_dec_and_test(&id->refs))
		complete(&id->unused);
}

static void link_destroy_unlock(struct link_id *id)
{
	mutex_unlock(&id->lock);
	link_put(id);
	wait_for_completion(&id->unused);
	kfree(id);
}

void link_work(struct work_struct *work)
{
	struct link_id *id = container_of(work, struct link_id, work);

	mutex_lock(&id->lock);
	if (link_deliver(id)) {
		link_destroy_unlock(id);
		link_put(id); // expect: double-put {{link_destroy_unlock() has already freed it}}
		return;
	}
	mutex_unlock(&id->lock);
	link_put(id);
}
