// SPDX-License-Identifier: GPL-2.0-only
/* The port does not come up, and the count that it would own stays. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/refcount.h>

struct core {
	refcount_t users;
	int mode;
};

struct core *core_of(void *link);
int core_add(struct core *core, int weight);
int core_test(struct core *core);
void core_stop(struct core *core);

static void core_put(struct core *core)
{
	if (refcount_dec_and_test(&core->users))
		core_stop(core);
}

static int core_get(struct core *core)
{
	if (!refcount_inc_not_zero(&core->users))
		return -ENODEV;
	return 0;
}

int port_enable(void *link, int weight)
{
	struct core *core = core_of(link);
	int err = core_get(core);

	if (err)
		return err;
	err = core_test(core);
	if (err)
		return err; // expect: ref-leak {{core}}
	err = core_add(core, weight);
	if (err)
		core_put(core);
	return err;
}
