// SPDX-License-Identifier: GPL-2.0-only
/* Whichever step fails, the object is freed before the caller hears of it. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct sampler {
	int channels;
	u32 *table;
};

int sampler_read_channels(struct device *dev);

struct sampler *sampler_alloc(struct device *dev)
{
	struct sampler *s = kzalloc(sizeof(*s), GFP_KERNEL);
	int n;

	if (!s)
		return NULL;
	n = sampler_read_channels(dev);
	if (n < 0) {
		kfree(s);
		return NULL;
	}
	s->channels = n;
	return s;
}
