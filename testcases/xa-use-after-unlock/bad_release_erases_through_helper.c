// SPDX-License-Identifier: GPL-2.0-only
/* The release of a counted context takes it out of the table, through a helper, and frees it. */
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/kref.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/xarray.h>

struct queue {
	struct mutex lock;
	struct xarray users;
};

struct user {
	struct kref ref;
	struct queue *queue;
	unsigned long id;
	unsigned long faults;
};

static void user_forget(struct user *u)
{
	struct queue *q = u->queue;

	mutex_lock(&q->lock);
	xa_cmpxchg(&q->users, u->id, u, NULL, GFP_KERNEL);
	mutex_unlock(&q->lock);
}

static void user_release(struct kref *ref)
{
	struct user *u = container_of(ref, struct user, ref);

	user_forget(u);
	kfree(u);
}

void user_close(struct user *u)
{
	kref_put(&u->ref, user_release);
}

void queue_fault(struct queue *q, unsigned long id)
{
	struct user *u;

	mutex_lock(&q->lock);
	u = xa_load(&q->users, id);
	mutex_unlock(&q->lock);
	if (u)
		u->faults++; // expect: xa-use-after-unlock {{what xa_load() found is read after the lock}}
}
