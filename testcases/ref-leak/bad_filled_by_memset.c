// SPDX-License-Identifier: GPL-2.0-only
/* Who is given a member to fill it with bytes does not know the memory around it. */
#include <linux/errno.h>
#include <linux/slab.h>
#include <linux/string.h>

struct station {
	u8 broadcast[6];
	int channel;
};

int station_start(const struct station *st);

int station_test(int channel)
{
	struct station *st = kmalloc(sizeof(*st), GFP_KERNEL);
	int ret;

	if (!st)
		return -ENOMEM;
	memset(st->broadcast, 0xff, sizeof(st->broadcast));
	st->channel = channel;
	ret = station_start(st);
	if (ret)
		return ret; // expect: error: ref-leak {{memory of st}}
	kfree(st);
	return 0;
}
