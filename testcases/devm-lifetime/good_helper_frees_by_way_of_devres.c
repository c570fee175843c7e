// SPDX-License-Identifier: GPL-2.0-only
/* The helper gives managed memory back early, by the call that tells devres. */
#include <linux/errno.h>
#include <linux/device.h>

struct info {
	struct device *dev;
	int ids;
};

int fill(struct info *info);

static void info_free(struct info *info)
{
	devm_kfree(info->dev, info);
}

int enumerate(struct device *dev)
{
	struct info *info = devm_kzalloc(dev, sizeof(*info), GFP_KERNEL);
	int ret;

	if (!info)
		return -ENOMEM;
	info->dev = dev;
	ret = fill(info);
	info_free(info);
	return ret;
}
