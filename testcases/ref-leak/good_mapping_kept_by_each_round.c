// SPDX-License-Identifier: GPL-2.0-only
/* Each round gives a place in the mapping away; that there may be none to give it to is no leak. */
#include <linux/io.h>
#include <linux/slab.h>
#include <linux/errno.h>

struct device_node;
struct hw;

void __iomem *of_iomap(struct device_node *np, int index);
int hw_register(struct hw *hw);

struct hw {
	void __iomem *reg;
};

static struct hw *hw_make(void __iomem *base, unsigned int reg)
{
	struct hw *hw = kzalloc(sizeof(*hw), GFP_KERNEL);

	if (!hw)
		return NULL;
	hw->reg = base + reg;
	if (hw_register(hw)) {
		kfree(hw);
		return NULL;
	}
	return hw;
}

int hws_make(struct device_node *np, const unsigned int *regs, int n, struct hw **all)
{
	void __iomem *base = of_iomap(np, 0);

	if (!base)
		return -ENOMEM;
	for (int i = 0; i < n; i++)
		if (!all[i])
			all[i] = hw_make(base, regs[i]);
	return 0;
}
