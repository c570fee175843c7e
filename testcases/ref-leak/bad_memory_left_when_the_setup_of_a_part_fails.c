// SPDX-License-Identifier: GPL-2.0-only
/* A part of it was set up in vain: what failed kept no pointer to it. */
#include <linux/device.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct ring {
	int size;
};

struct console {
	struct ring ring;
	unsigned char line;
};

int ring_alloc(struct ring *ring, int size);
int console_take_line(unsigned char *line);

int console_init(struct console **out)
{
	struct console *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int err;

	if (!c)
		return -ENOMEM;
	err = ring_alloc(&c->ring, 64);
	if (err)
		return err; // expect: error: ref-leak {{memory of c acquired by kzalloc}}
	*out = c;
	return 0;
}

struct console *console_alloc(void)
{
	struct console *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int err;

	if (!c)
		return ERR_PTR(-ENOMEM);
	err = console_take_line(&c->line);
	if (err)
		return ERR_PTR(err); // expect: error: ref-leak {{memory of c acquired by kzalloc}}
	return c;
}
