// SPDX-License-Identifier: GPL-2.0-only
/* What is tested is the result of a call that failed, not a flag that says what was set up. */
#include <linux/types.h>
#include <linux/errno.h>

struct engine {
	unsigned long flags;
	int feature;
};

int feature_register(struct engine *e);
void feature_unregister(struct engine *e);
int engine_internals(struct engine *e);
int engine_start(struct engine *e);

static int engine_probe(struct engine *e)
{
	int ret;

	ret = feature_register(e);
	if (ret)
		return ret;
	ret = engine_internals(e);
	if (ret)
		return ret; // expect: error: unwind-missing {{feature_register() is not undone}}
	ret = engine_start(e);
	if (ret)
		feature_unregister(e);
	return ret;
}

int engine_add(struct engine *e)
{
	return engine_probe(e);
}
