// SPDX-License-Identifier: GPL-2.0-only
/* The helper fails and leaves what was made; no caller cleans up. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/types.h>

struct ring {
	void *slots;
};

struct port {
	struct ring *tx, *rx;
};

struct ring *ring_init(struct port *p);
void ring_cleanup(struct ring *ring);
int ring_map(struct ring *ring);

static int port_init_tx(struct port *p)
{
	int err;

	p->tx = ring_init(p);
	if (!p->tx)
		return -ENOMEM;
	err = ring_map(p->tx);
	if (err)
		return err;
	return 0;
}

int port_init(struct port *p)
{
	int err = port_init_tx(p);

	if (err)
		return err; // expect: error: unwind-missing {{ring_init}}
	p->rx = ring_init(p);
	if (!p->rx) {
		ring_cleanup(p->tx);
		p->tx = NULL;
		return -ENOMEM;
	}
	return 0;
}
