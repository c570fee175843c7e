// SPDX-License-Identifier: GPL-2.0-only
/* The variable that names the current source holds a count of its own; whoever asks has another. */
#include <linux/kref.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct noise {
	struct kref ref;
	struct list_head node;
	int served;
};

static DEFINE_MUTEX(noise_lock);
static struct noise *current_noise;

static void noise_release(struct kref *ref)
{
	kfree(container_of(ref, struct noise, ref));
}

static void drop_current(void)
{
	struct noise *noise = current_noise;

	if (!noise)
		return;
	current_noise = NULL;
	kref_put(&noise->ref, noise_release);
}

int noise_withdraw(struct noise *noise)
{
	struct noise *now;

	mutex_lock(&noise_lock);
	list_del(&noise->node);
	now = current_noise;
	if (now == noise)
		drop_current();
	mutex_unlock(&noise_lock);
	return noise->served;
}
