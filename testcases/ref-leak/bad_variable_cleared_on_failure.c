// SPDX-License-Identifier: GPL-2.0-only
/* After a gadget function: a descriptor in a static variable is made at each bind, and freed on one way out only. */
#include <linux/errno.h>
#include <linux/slab.h>

struct unit_desc {
	unsigned char length;
	unsigned char channels;
};

static struct unit_desc *out_desc, *in_desc;

int unit_enable(int channels);

static struct unit_desc *unit_desc_new(int channels)
{
	struct unit_desc *desc = kzalloc(sizeof(*desc), GFP_KERNEL);

	if (!desc)
		return NULL;
	desc->channels = channels;
	return desc;
}

int unit_bind(int channels)
{
	int ret;

	out_desc = unit_desc_new(channels);
	if (!out_desc)
		return -ENOMEM;
	in_desc = unit_desc_new(channels);
	if (!in_desc) {
		ret = -ENOMEM;
		goto free_out;
	}
	ret = unit_enable(channels);
	if (ret)
		goto free_in;
	return 0;
free_in:
	kfree(in_desc);
	in_desc = NULL;
free_out:
	out_desc = NULL; // expect: warning: ref-leak {{out_desc is set to NULL while it points to memory that unit_bind() allocated}}
	return ret;
}

void unit_unbind(void)
{
	kfree(out_desc);
	out_desc = NULL;
	kfree(in_desc);
	in_desc = NULL;
}
