// SPDX-License-Identifier: GPL-2.0-only
/*
 * A failing init gives back the elements of a static array one by one; the label inside the loop
 * spares the last of them its undoing. Shaped after drivers/hwtracing/stm/dummy_stm.c.
 */
#include <linux/module.h>
#include <linux/slab.h>

#define NR 4

struct source {
	char *name;
};

static struct source sources[NR];

int source_register(struct source *s);
void source_unregister(struct source *s);

static int __init sources_init(void)
{
	int i, ret = -ENOMEM;

	for (i = 0; i < NR; i++) {
		sources[i].name = kzalloc(16, GFP_KERNEL);
		if (!sources[i].name)
			goto failed;
		ret = source_register(&sources[i]);
		if (ret)
			goto failed_register;
	}
	return 0;

failed:
	for (i--; i >= 0; i--) {
		source_unregister(&sources[i]);
failed_register:
		kfree(sources[i].name);
	}
	return ret;
}

module_init(sources_init);
