// SPDX-License-Identifier: GPL-2.0-only
/*
 * A counter that went up by one is not 0: the exit for "none" is not reached with the clock. Shaped
 * after vc5_probe().
 */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/types.h>

struct pulse;
struct pulse *pulse_register(int rate);
void pulse_unregister(struct pulse *p);
int pulse_parents(unsigned int *n);
int pulse_start(void);

struct meter {
	struct pulse *own;
};

static int meter_probe(struct meter *m, int rate)
{
	unsigned int parents;
	int ret = pulse_parents(&parents);

	if (ret)
		return ret;
	if (rate) {
		m->own = pulse_register(rate);
		if (IS_ERR(m->own))
			return PTR_ERR(m->own);
		parents++;
	}
	if (!parents)
		return -EINVAL;
	ret = pulse_start();
	if (ret && rate)
		pulse_unregister(m->own);
	return ret;
}

static void meter_remove(struct meter *m)
{
	pulse_unregister(m->own);
}

struct meter_ops {
	int (*probe)(struct meter *m, int rate);
	void (*remove)(struct meter *m);
} meter_ops = {
	.probe = meter_probe,
	.remove = meter_remove,
};
