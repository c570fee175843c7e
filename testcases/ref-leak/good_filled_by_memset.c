// SPDX-License-Identifier: GPL-2.0-only
/* The memory of which a member was filled with bytes is freed on both ways. */
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
	if (ret) {
		kfree(st);
		return ret;
	}
	kfree(st);
	return 0;
}
