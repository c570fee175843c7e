// SPDX-License-Identifier: GPL-2.0-only
/* After fastrpc: an interrupted call goes on in the device, so its context stays on purpose. */
#include <linux/errno.h>
#include <linux/err.h>

struct context;
struct user {
	int pending;
};

struct context *call_context_alloc(struct user *u);
void call_context_free(struct context *ctx);
int call_send(struct context *ctx);
int call_wait(struct context *ctx);

static int call_invoke(struct user *u)
{
	struct context *ctx = call_context_alloc(u);
	int err;

	if (IS_ERR(ctx))
		return PTR_ERR(ctx);
	err = call_send(ctx);
	if (err)
		goto bail;
	err = call_wait(ctx);
bail:
	if (err != -ENODEV && err != -EBUSY)
		call_context_free(ctx);
	return err;
}

int user_call(struct user *u)
{
	return call_invoke(u);
}
