// SPDX-License-Identifier: GPL-2.0-only
/* The function drops its caller's reference on one failure and forgets it on the other. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct mount {
	struct device *dev;
};

int mount_busy(struct device *dev);

/* takes over the caller's reference to @dev, whatever happens */
int mount_device(struct device *dev, struct mount **out)
{
	struct mount *m;

	if (mount_busy(dev)) {
		put_device(dev);
		return -EBUSY;
	}
	m = kzalloc(sizeof(*m), GFP_KERNEL);
	if (!m)
		return -ENOMEM; // known-fn: ref-leak that a parameter's own reference is consumed is not inferred
	m->dev = dev;
	*out = m;
	return 0;
}
