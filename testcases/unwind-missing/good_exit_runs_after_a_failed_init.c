// SPDX-License-Identifier: GPL-2.0-only
/* The exit of a suite of tests is called also when its init failed. */
#include <linux/interrupt.h>
#include <linux/errno.h>

struct kunit {
	void *priv;
};

struct kunit_suite {
	const char *name;
	int (*init)(struct kunit *test);
	void (*exit)(struct kunit *test);
};

struct pair {
	int first, second;
};

struct pair *pair_of(struct kunit *test);
irqreturn_t pair_irq(int irq, void *data);

static int pair_init(struct kunit *test)
{
	struct pair *p = pair_of(test);
	int ret;

	ret = request_irq(p->first, pair_irq, 0, "first", p);
	if (ret)
		return ret;
	return request_irq(p->second, pair_irq, 0, "second", p);
}

static void pair_exit(struct kunit *test)
{
	struct pair *p = pair_of(test);

	free_irq(p->second, p);
	free_irq(p->first, p);
}

const struct kunit_suite pair_suite = {
	.name = "pair",
	.init = pair_init,
	.exit = pair_exit,
};
