// SPDX-License-Identifier: GPL-2.0-only
/* A short answer is refused without the buffer that the long one gives back. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/errno.h>

int panel_set_name(struct device *dev, int len)
{
	char *buf = kmalloc(64, GFP_KERNEL);

	if (!buf)
		return -ENOMEM;
	if (len < 4)
		return -EINVAL; // expect: error: ref-leak {{memory of buf}}
	memset(buf, 0, 64);
	dev_info(dev, "name %s\n", buf);
	kfree(buf);
	return 0;
}
