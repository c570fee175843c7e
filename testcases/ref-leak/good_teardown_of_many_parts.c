// SPDX-License-Identifier: GPL-2.0-only
/* The teardown has more ways through it than are followed; it frees the object on each. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/slab.h>

void dma_free_coherent(struct device *dev, size_t size, void *cpu, u64 addr);

struct part {
	void *mem;
	u64 addr;
};

struct engine {
	struct device *dev;
	struct part notify, link, stats, firmware, log, queue;
};

int engine_discover(struct engine *e);

void engine_free(struct engine *e)
{
	if (e) {
		if (e->notify.mem)
			dma_free_coherent(e->dev, 64, e->notify.mem, e->notify.addr);
		if (e->link.mem)
			dma_free_coherent(e->dev, 64, e->link.mem, e->link.addr);
		if (e->stats.mem)
			dma_free_coherent(e->dev, 64, e->stats.mem, e->stats.addr);
		if (e->firmware.mem)
			dma_free_coherent(e->dev, 64, e->firmware.mem, e->firmware.addr);
		if (e->log.mem)
			dma_free_coherent(e->dev, 64, e->log.mem, e->log.addr);
		if (e->queue.mem)
			dma_free_coherent(e->dev, 64, e->queue.mem, e->queue.addr);
		kfree(e);
	}
}

struct engine *engine_make(struct device *dev)
{
	struct engine *e = kzalloc(sizeof(*e), GFP_ATOMIC);

	if (!e)
		return NULL;
	e->dev = dev;
	if (engine_discover(e)) {
		engine_free(e);
		return NULL;
	}
	return e;
}
