// SPDX-License-Identifier: GPL-2.0-only
/*
 * The helper goes through the elements, gives back what each has, and frees the array. Shaped after
 * hci_dma_init() of drivers/i3c/master/mipi-i3c-hci/dma.c.
 */
#include <linux/clk.h>
#include <linux/err.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct ring {
	struct clk *clk;
	int id;
};
struct host {
	struct ring *rings;
	int total;
};

int ring_number(struct host *h, int i);

static void host_cleanup(struct host *h)
{
	for (int i = 0; i < h->total; i++) {
		struct ring *r = &h->rings[i];

		if (r->clk)
			clk_put(r->clk);
	}
	kfree(h->rings);
	h->rings = NULL;
}

int host_init(struct host *h, int total)
{
	struct ring *rings = kzalloc(sizeof(*rings) * total, GFP_KERNEL);

	if (!rings)
		return -ENOMEM;
	h->rings = rings;
	h->total = total;
	for (int i = 0; i < total; i++) {
		struct ring *r = &rings[i];

		r->id = ring_number(h, i);
		if (r->id < 0)
			goto out;
		r->clk = clk_get(NULL, "ring");
		if (IS_ERR(r->clk)) {
			r->clk = NULL;
			goto out;
		}
	}
	return 0;
out:
	host_cleanup(h);
	return -EINVAL;
}
