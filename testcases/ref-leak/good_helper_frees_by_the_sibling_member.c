// SPDX-License-Identifier: GPL-2.0-only
/* The helper looks at the aligned address before it frees the one that was allocated. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

void *dma_alloc_coherent(struct device *dev, size_t size, u64 *addr, gfp_t flags);
void dma_free_coherent(struct device *dev, size_t size, void *cpu, u64 addr);

struct ring {
	void *unaligned;
	char *descs;
	u64 addr;
	size_t size;
};

struct engine {
	struct ring results;
	int color;
};

int engine_start(struct engine *e);

static int ring_alloc(struct device *dev, struct ring *r)
{
	r->size = 512;
	r->unaligned = dma_alloc_coherent(dev, r->size, &r->addr, GFP_KERNEL);
	if (!r->unaligned)
		return -ENOMEM;
	r->descs = (char *)r->unaligned + (r->addr & 15);
	return 0;
}

static void ring_free(struct device *dev, struct ring *r)
{
	if (r->descs) {
		dma_free_coherent(dev, r->size, r->unaligned, r->addr);
		r->descs = NULL;
	}
}

int engine_init(struct device *dev, struct engine **out)
{
	struct engine *e = kzalloc(sizeof(*e), GFP_KERNEL);
	int ret;

	if (!e)
		return -ENOMEM;
	*out = e;
	ret = ring_alloc(dev, &e->results);
	if (ret)
		goto err_free;
	e->color = 1;
	ret = engine_start(e);
	if (ret < 0)
		goto err_ring;
	return 0;

err_ring:
	ring_free(dev, &e->results);
err_free:
	kfree(e);
	*out = NULL;
	return ret;
}
