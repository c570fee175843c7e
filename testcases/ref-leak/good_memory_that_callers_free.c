// SPDX-License-Identifier: GPL-2.0-only
/* All callers free what the helper returns; of another helper only one does. */
#include <linux/slab.h>
#include <linux/errno.h>

struct answer {
	int type, value;
};

static struct answer *ask(int what)
{
	struct answer *a = kzalloc(sizeof(*a), GFP_KERNEL);

	if (a)
		a->type = what;
	return a;
}

int version(void)
{
	struct answer *a = ask(1);
	int v;

	if (!a)
		return -ENOMEM;
	v = a->value;
	kfree(a);
	return v;
}

int revision(void)
{
	struct answer *a = ask(2);
	int v;

	if (!a)
		return -ENOMEM;
	v = a->value;
	kfree(a);
	return v;
}

struct answer *serial(void)
{
	return ask(3);
}
