// SPDX-License-Identifier: GPL-2.0-only
/*
 * A table of records: the request of a user reaches one that has a name and no handler.
 * Fix: NFSD: Add missing NFSv2 .pc_func methods
 */
#include <linux/errno.h>

struct meter {
	int value;
};

static int meter_read(struct meter *m)
{
	return m->value;
}

static int meter_reset(struct meter *m)
{
	m->value = 0;
	return 0;
}

static const struct {
	const char *name;
	int (*handler)(struct meter *m);
} meter_requests[] = {
	{ "read", meter_read },
	{ "peak" }, // expect: error: fsm-hole {{meter_requests[1].handler}}
	{ "reset", meter_reset },
};

int meter_ioctl(struct meter *m, unsigned int request)
{
	if (request > 2)
		return -EINVAL;
	return meter_requests[request].handler(m);
}
