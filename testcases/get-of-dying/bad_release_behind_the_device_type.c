// SPDX-License-Identifier: GPL-2.0-only
/* The release function of the type takes the entry off the list: until then a look-up finds it dying. */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/mutex.h>

struct bay {
	struct list_head next;
	struct device dev;
	int id;
};

static LIST_HEAD(bays);
static DEFINE_MUTEX(bays_lock);

static void bay_release(struct device *dev)
{
	struct bay *bay = container_of(dev, struct bay, dev);

	mutex_lock(&bays_lock);
	list_del(&bay->next);
	mutex_unlock(&bays_lock);
	kfree(bay);
}

static const struct device_type bay_type = {.release = bay_release};

void bay_init(struct bay *bay)
{
	device_initialize(&bay->dev);
	bay->dev.type = &bay_type;
	mutex_lock(&bays_lock);
	list_add(&bay->next, &bays);
	mutex_unlock(&bays_lock);
}

struct bay *bay_get(int id)
{
	struct bay *bay, *found = NULL;

	mutex_lock(&bays_lock);
	list_for_each_entry(bay, &bays, next)
		if (bay->id == id) {
			get_device(&bay->dev); // known-fn: get-of-dying a release function that is found through the type is not followed
			found = bay;
			break;
		}
	mutex_unlock(&bays_lock);
	return found;
}

void bay_put(struct bay *bay)
{
	put_device(&bay->dev);
}
