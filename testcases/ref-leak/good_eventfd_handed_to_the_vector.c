// SPDX-License-Identifier: GPL-2.0-only
/* The context goes into the vector, or is dropped where that fails. */
#include <linux/eventfd.h>
#include <linux/errno.h>

struct vector {
	struct eventfd_ctx *trigger;
	int irq;
};

int vector_enable(struct vector *v);

int vector_set_trigger(struct vector *v, int fd)
{
	struct eventfd_ctx *ctx = eventfd_ctx_fdget(fd);
	int ret;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	ret = vector_enable(v);
	if (ret) {
		eventfd_ctx_put(ctx);
		return ret;
	}
	v->trigger = ctx;
	return 0;
}
