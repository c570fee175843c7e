// SPDX-License-Identifier: GPL-2.0-only
/* A helper relies on its callers, two levels up; one of them finds the object by a member. */
#include <linux/container_of.h>
#include <linux/lockdep.h>
#include <linux/vfio.h>

struct mini_file {
	int id;
	struct vfio_device *device;
};

static void mini_stop(struct vfio_device *device)
{
	lockdep_assert_held(&device->dev_set->lock);
	if (device->ops->close_device)
		device->ops->close_device(device);
}

static void mini_put(int *id)
{
	struct mini_file *f = container_of(id, struct mini_file, id);

	if (!--f->device->open_count)
		mini_stop(f->device);
}

int mini_release(struct mini_file *f)
{
	mutex_lock(&f->device->dev_set->lock);
	mini_put(&f->id);
	mutex_unlock(&f->device->dev_set->lock);
	return 0;
}
