// SPDX-License-Identifier: GPL-2.0-only
/* A request without a handler is refused. */
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
	{ "peak" },
	{ "reset", meter_reset },
};

int meter_ioctl(struct meter *m, unsigned int request)
{
	int (*handler)(struct meter *m);

	if (request > 2)
		return -EINVAL;
	handler = meter_requests[request].handler;
	if (!handler)
		return -EINVAL;
	return handler(m);
}

int meter_try(struct meter *m, unsigned int request)
{
	if (request > 2 || !meter_requests[request].handler)
		return -EINVAL;
	return meter_requests[request].handler(m);
}
