// SPDX-License-Identifier: GPL-2.0-only
/* The eventfd context is dropped on success and forgotten on one failure. */
#include <linux/eventfd.h>
#include <linux/errno.h>

int trigger_once(int fd, unsigned int count)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	if (count > 1)
		return -EINVAL; // expect: error: ref-leak {{eventfd_ctx_fdget}}
	eventfd_signal(ctx);
	eventfd_ctx_put(ctx);
	return 0;
}
