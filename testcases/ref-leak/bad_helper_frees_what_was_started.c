// SPDX-License-Identifier: GPL-2.0-only
/* The helper frees a ring that was started; on failure none was. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

void *dma_alloc_coherent(struct device *dev, size_t size, u64 *addr, gfp_t flags);
void dma_free_coherent(struct device *dev, size_t size, void *cpu, u64 addr);

struct ring {
	void *unaligned;
	bool started;
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
	return 0;
}

static void ring_free(struct device *dev, struct ring *r)
{
	if (r->started) {
		dma_free_coherent(dev, r->size, r->unaligned, r->addr);
		r->started = false;
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
	e->results.started = false;
	ret = engine_start(e);
	if (ret < 0)
		goto err_ring;
	e->results.started = true;
	return 0;

err_ring:
	ring_free(dev, &e->results);
err_free:
	kfree(e);
	*out = NULL;
	return ret; // expect: ref-leak {{dma_mem of}}
}
