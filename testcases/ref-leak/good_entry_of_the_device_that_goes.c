// SPDX-License-Identifier: GPL-2.0-only
/* The entry that names a device goes before the device does: nobody took a count for that. */
#include <linux/list.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

struct entry {
	struct list_head node;
	struct device *dev;
};

static LIST_HEAD(entries);

int cell_remove(struct device *dev, int *level)
{
	struct platform_device *pdev = container_of(dev, struct platform_device, dev);
	struct entry *e, *tmp;

	if (level && *level)
		return 0;
	list_for_each_entry_safe(e, tmp, &entries, node)
		if (e->dev == &pdev->dev) {
			list_del(&e->node);
			kfree(e);
		}
	platform_device_unregister(pdev);
	return 0;
}
