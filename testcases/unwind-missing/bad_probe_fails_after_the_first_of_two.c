// SPDX-License-Identifier: GPL-2.0-only
/* What unbinds a device is not called when its probe failed. */
#include <linux/interrupt.h>
#include <linux/errno.h>

struct platform_device {
	void *priv;
};

struct platform_driver {
	const char *name;
	int (*probe)(struct platform_device *pdev);
	void (*remove)(struct platform_device *pdev);
};

struct pair {
	int first, second;
};

struct pair *pair_of(struct platform_device *pdev);
irqreturn_t pair_irq(int irq, void *data);

static int pair_probe(struct platform_device *pdev)
{
	struct pair *p = pair_of(pdev);
	int ret;

	ret = request_irq(p->first, pair_irq, 0, "first", p);
	if (ret)
		return ret;
	return request_irq(p->second, pair_irq, 0, "second", p); // expect: error: unwind-missing {{request_irq() is not undone by free_irq()}}
}

static void pair_remove(struct platform_device *pdev)
{
	struct pair *p = pair_of(pdev);

	free_irq(p->second, p);
	free_irq(p->first, p);
}

const struct platform_driver pair_driver = {
	.name = "pair",
	.probe = pair_probe,
	.remove = pair_remove,
};
