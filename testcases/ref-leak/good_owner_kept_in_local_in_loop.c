// SPDX-License-Identifier: GPL-2.0-only
/* The module is put through a local, in every round of a walk that started at a global. */
#include <linux/module.h>

struct probe {
	struct probe *next;
	struct module *owner;
	int (*get)(void *data);
	int (*lock)(void *data);
	void *data;
};

extern struct probe *probes;

int find_probe(void)
{
	struct probe *p;
	int r;

	for (p = probes; p; p = p->next) {
		struct module *owner;

		if (!try_module_get(p->owner))
			continue;
		owner = p->owner;
		if (p->lock && p->lock(p->data) < 0) {
			module_put(owner);
			continue;
		}
		r = p->get(p->data);
		module_put(owner);
		return r;
	}
	return 0;
}
