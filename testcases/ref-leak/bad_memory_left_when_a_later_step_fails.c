// SPDX-License-Identifier: GPL-2.0-only
/* The object goes to the caller when all went well; a table that cannot be set up leaves it. */
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
	if (n < 0)
		return NULL; // expect: error: ref-leak {{memory of s acquired by kzalloc}}
	s->channels = n;
	return s;
}
