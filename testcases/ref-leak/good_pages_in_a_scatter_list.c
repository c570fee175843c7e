// SPDX-License-Identifier: GPL-2.0-only
/* The blocks go into the scatter list, which is the caller's; on failure they come back from it. */
#include <linux/device.h>
#include <linux/errno.h>
#include <linux/types.h>

struct scatterlist;
void *dma_alloc_coherent(struct device *dev, size_t size, unsigned long *handle, unsigned int gfp);
void dma_free_coherent(struct device *dev, size_t size, void *block, unsigned long handle);
void sg_set_buf(struct scatterlist *sg, const void *buf, unsigned int len);
struct scatterlist *sg_next(struct scatterlist *sg);
void *sg_virt(struct scatterlist *sg);

int window_alloc(struct device *dev, struct scatterlist *list, int n)
{
	struct scatterlist *sg = list;
	unsigned long handle;
	void *block;
	int i;

	for (i = 0; i < n; i++, sg = sg_next(sg)) {
		block = dma_alloc_coherent(dev, 4096, &handle, 0);
		if (!block)
			goto err;
		sg_set_buf(sg, block, 4096);
	}
	return n;

err:
	for (sg = list; i > 0; i--, sg = sg_next(sg))
		dma_free_coherent(dev, 4096, sg_virt(sg), handle);
	return -ENOMEM;
}
