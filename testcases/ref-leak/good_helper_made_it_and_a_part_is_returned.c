// SPDX-License-Identifier: GPL-2.0-only
/* After the fixed-factor clock: who asks for the old handle gets a part of what the helper made. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/slab.h>

struct handle;

struct hw {
	struct handle *handle;
	int rate;
};

struct handle *handle_of(const struct hw *hw, int rate);

struct hw *hw_register(int rate)
{
	struct hw *hw = kzalloc(sizeof(*hw), GFP_KERNEL);

	if (!hw)
		return ERR_PTR(-ENOMEM);
	hw->rate = rate;
	hw->handle = handle_of(hw, rate);
	return hw;
}

void hw_unregister(struct hw *hw)
{
	kfree(hw);
}

struct handle *register_rate(int rate)
{
	struct hw *hw = hw_register(rate);

	if (IS_ERR(hw))
		return ERR_CAST(hw);
	return hw->handle;
}
