// SPDX-License-Identifier: GPL-2.0-only
/* The last put runs the release function, which gives the number back. */
#include <linux/device.h>

struct region {
	struct device dev;
	int id;
};

int region_number_alloc(void);
void region_number_free(int id);

static void region_release(struct device *dev)
{
	struct region *region = container_of(dev, struct region, dev);

	region_number_free(region->id);
	kfree(region);
}

struct region *region_create(void)
{
	struct region *region = kzalloc(sizeof(*region), GFP_KERNEL);
	int ret;

	if (!region)
		return ERR_PTR(-ENOMEM);
	region->id = region_number_alloc();
	if (region->id < 0) {
		ret = region->id;
		kfree(region);
		return ERR_PTR(ret);
	}
	device_initialize(&region->dev);
	region->dev.release = region_release;
	ret = device_add(&region->dev);
	if (ret) {
		put_device(&region->dev);
		return ERR_PTR(ret);
	}
	return region;
}
