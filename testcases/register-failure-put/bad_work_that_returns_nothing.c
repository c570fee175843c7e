// SPDX-License-Identifier: GPL-2.0-only
/* The function returns nothing: that the registration failed is known all the same. */
#include <linux/device.h>
#include <linux/slab.h>

struct card {
	struct device dev;
};

struct slot {
	struct card *card;
};

void slot_check(struct slot *s, struct card *card)
{
	s->card = card;
	if (device_register(&card->dev))
		s->card = NULL;
} // expect: error: register-failure-put {{device_register() started the reference count}}
