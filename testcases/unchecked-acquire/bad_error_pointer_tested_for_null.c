// SPDX-License-Identifier: GPL-2.0-only
/* The context is an error pointer when there is none, and never NULL. */
#include <linux/eventfd.h>
#include <linux/errno.h>

int alarm_raise(int fd)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);

	if (!ctx)
		return -EINVAL;
	eventfd_signal(ctx); // expect: warning: unchecked-acquire {{an error pointer}}
	eventfd_ctx_put(ctx);
	return 0;
}
