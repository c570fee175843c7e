// SPDX-License-Identifier: GPL-2.0-only
/* An asserted reset is the state of rest: who fails before it is deasserted leaves nothing behind. */
#include <linux/errno.h>

struct ep {
	int phy;
};

int gpio_write(struct ep *ep, int value);
int phy_start(struct ep *ep);

static int ep_reset_assert(struct ep *ep)
{
	return gpio_write(ep, 1);
}

static int ep_reset_deassert(struct ep *ep)
{
	return gpio_write(ep, 0);
}

int ep_start(struct ep *ep)
{
	int err = ep_reset_assert(ep);

	if (err)
		return err;
	err = phy_start(ep);
	if (err)
		return err;
	return ep_reset_deassert(ep);
}

void ep_restart(struct ep *ep)
{
	ep_reset_assert(ep);
	ep_reset_deassert(ep);
}
