// SPDX-License-Identifier: GPL-2.0-only
/* The release puts what the object points to, and leaves the end to a work item: it ends all the same. */
#include <linux/container_of.h>
#include <linux/device.h>
#include <linux/kref.h>
#include <linux/workqueue.h>

struct assoc {
	struct kref ref;
	struct device *port;
	struct work_struct free_work;
	int id;
};

static void assoc_release(struct kref *kref)
{
	struct assoc *assoc = container_of(kref, struct assoc, ref);

	put_device(assoc->port);
	schedule_work(&assoc->free_work);
}

int assoc_answer(struct assoc *assoc)
{
	kref_put(&assoc->ref, assoc_release);
	return assoc->id; // expect: error: use-after-put {{assoc}}
}
