// SPDX-License-Identifier: GPL-2.0-only
/* After fastrpc: a device that is registered too early for two members is one mistake. */
#include <linux/miscdevice.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct ring {
	struct miscdevice misc;
	int *slots, *marks;
	int n;
};

static ssize_t ring_read(struct file *file, char __user *buf, size_t count, loff_t *pos)
{
	struct ring *r = container_of(file->private_data, struct ring, misc);

	return r->slots[*pos] + r->marks[*pos];
}

static const struct file_operations ring_fops = {
	.read = ring_read,
};

struct ring *ring_make(int *slots)
{
	struct ring *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return NULL;
	r->misc.fops = &ring_fops;
	if (misc_register(&r->misc)) {
		kfree(r);
		return NULL;
	}
	r->slots = slots; // expect: error: publish-before-init {{r->slots is first set after misc_register() made ring_read() live}}
	r->marks = slots + 1;
	r->n = 1;
	return r;
}
