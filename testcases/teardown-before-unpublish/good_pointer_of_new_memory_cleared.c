// SPDX-License-Identifier: GPL-2.0-only
/* After eni: the pointer of new memory is set to nothing, nobody follows it yet. */
#include <linux/slab.h>
#include <linux/errno.h>
#include <linux/kthread.h>

struct ring {
	int *buf;
};
struct channel {
	struct ring *ring;
	struct task_struct *thread;
};

int channel_start(struct channel *c);

static int channel_run(void *data)
{
	struct channel *c = data;

	while (!kthread_should_stop())
		c->ring->buf[0]++;
	return 0;
}

int channel_restart(struct channel **out)
{
	struct channel *c = kmalloc(sizeof(*c), GFP_KERNEL);
	int ret;

	if (!c)
		return -ENOMEM;
	c->ring = NULL;
	ret = channel_start(c);
	if (ret) {
		kthread_stop((*out)->thread);
		kfree(c);
		return ret;
	}
	c->thread = kthread_run(channel_run, c, "channel");
	*out = c;
	return 0;
}
