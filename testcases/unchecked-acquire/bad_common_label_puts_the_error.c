// SPDX-License-Identifier: GPL-2.0-only
/* The common label puts a clock that may be an error pointer; and a stored result is used unchecked. */
#include <linux/clk.h>
#include <linux/io.h>

void __iomem *ioremap(resource_size_t offset, size_t size);

struct cam {
	struct clk *clk;
	void __iomem *base;
	int *buf;
};

int cam_start(struct cam *cam, struct device *dev)
{
	int ret;

	cam->clk = clk_get(dev, NULL);
	if (IS_ERR(cam->clk)) {
		ret = PTR_ERR(cam->clk);
		goto err;
	}
	cam->buf = kzalloc(64, GFP_KERNEL);
	if (!cam->buf) {
		ret = -ENOMEM;
		goto err;
	}
	return 0;

err:
	clk_put(cam->clk); // known-fn: unchecked-acquire a release at a label that other failures share is not asked
	return ret;
}

void cam_reset(struct cam *cam)
{
	cam->base = ioremap(0x1000, 4);
	writel(1, cam->base); // known-fn: unchecked-acquire a mapping that fails is not in the model as NULL
}
