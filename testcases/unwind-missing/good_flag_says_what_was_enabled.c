// SPDX-License-Identifier: GPL-2.0-only
/* The failure asks the flag whether the feature was turned on; the flag is set where it was. */
#include <linux/types.h>
#include <linux/errno.h>

struct engine {
	unsigned long flags;
	int feature;
};

int feature_register(struct engine *e);
void feature_unregister(struct engine *e);
int engine_internals(struct engine *e);
void flag_set(unsigned long *flags);
bool flag_test(const unsigned long *flags);

static int engine_probe(struct engine *e)
{
	int ret;

	if (!feature_register(e))
		flag_set(&e->flags);
	ret = engine_internals(e);
	if (ret)
		goto err;
	return 0;
err:
	if (flag_test(&e->flags))
		feature_unregister(e);
	return ret;
}

int engine_add(struct engine *e)
{
	return engine_probe(e);
}
