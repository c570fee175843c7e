// SPDX-License-Identifier: GPL-2.0-only
/* IS_ERR() knows. */
#include <linux/eventfd.h>
#include <linux/err.h>

int alarm_raise(int fd)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	eventfd_signal(ctx);
	eventfd_ctx_put(ctx);
	return 0;
}
