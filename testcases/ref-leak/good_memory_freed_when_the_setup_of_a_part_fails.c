// SPDX-License-Identifier: GPL-2.0-only
/* As its bad twin, freed; and one whose parts were registered before another step failed. */
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
int ring_register(struct ring *ring);
int ring_start(struct ring *ring);
void ring_shutdown(struct ring *ring);

int console_init(struct console **out)
{
	struct console *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int err;

	if (!c)
		return -ENOMEM;
	err = ring_alloc(&c->ring, 64);
	if (err) {
		kfree(c);
		return err;
	}
	*out = c;
	return 0;
}

/* The release of the ring frees the whole. */
int console_register(void)
{
	struct console *c = kzalloc(sizeof(*c), GFP_KERNEL);
	int err;

	if (!c)
		return -ENOMEM;
	err = ring_register(&c->ring);
	if (err) {
		kfree(c);
		return err;
	}
	err = ring_start(&c->ring);
	if (err)
		ring_shutdown(&c->ring);
	return err;
}
