// SPDX-License-Identifier: GPL-2.0-only
/* As its bad twin, put. */
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
	if (device_register(&card->dev)) {
		put_device(&card->dev);
		s->card = NULL;
	}
}
