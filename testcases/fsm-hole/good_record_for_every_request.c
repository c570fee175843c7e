// SPDX-License-Identifier: GPL-2.0-only
/*
 * A table of records: what a user may not request has a handler that says so.
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

static int meter_refuse(struct meter *m)
{
	(void)m;
	return -EINVAL;
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
	{ "peak", meter_refuse },
	{ "reset", meter_reset },
};

int meter_ioctl(struct meter *m, unsigned int request)
{
	if (request > 2)
		return -EINVAL;
	return meter_requests[request].handler(m);
}
