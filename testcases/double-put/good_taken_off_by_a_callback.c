// SPDX-License-Identifier: GPL-2.0-only
/* Taking the entry off drops the count that the registration held; the lookup's count is put here. */
#include <linux/device.h>
#include <linux/container_of.h>

struct dump {
	struct device dev;
	bool deleted;
};

extern const struct class dump_class;

static void dump_del(struct dump *d)
{
	d->deleted = true;
	device_del(&d->dev);
	put_device(&d->dev);
}

static int dump_free(struct device *dev, void *data)
{
	struct dump *d = container_of(dev, struct dump, dev);

	if (!d->deleted)
		dump_del(d);
	return 0;
}

void dump_free_all(void)
{
	class_for_each_device(&dump_class, NULL, NULL, dump_free);
}

void dump_put(struct device *dev)
{
	struct device *existing = class_find_device(&dump_class, NULL, dev, NULL);

	if (existing) {
		dump_free(existing, NULL);
		put_device(existing);
	}
}
