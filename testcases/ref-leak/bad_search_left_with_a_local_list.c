// SPDX-License-Identifier: GPL-2.0-only
/* The node that the search has come to is not dropped when it is left. */
#include <linux/slab.h>
#include <linux/list.h>
#include <linux/of.h>

struct provider {
	struct device_node *np;
	struct list_head node;
};

bool of_device_is_available(const struct device_node *np);
struct device_node *of_find_matching_node(struct device_node *from, const void *matches);

void providers_init(const void *matches)
{
	struct device_node *np;
	struct provider *p, *next, *new;
	LIST_HEAD(providers);

	for (np = of_find_matching_node(NULL, matches); np;
	     np = of_find_matching_node(np, matches)) {
		if (!of_device_is_available(np))
			continue;
		new = kzalloc(sizeof(*new), GFP_KERNEL);
		if (!new) {
			list_for_each_entry_safe(p, next, &providers, node) {
				list_del(&p->node);
				of_node_put(p->np);
				kfree(p);
			}
			return; // expect: error: ref-leak {{reference to np}}
		}
		new->np = of_node_get(np);
		list_add_tail(&new->node, &providers);
	}
	list_for_each_entry_safe(p, next, &providers, node) {
		list_del(&p->node);
		of_node_put(p->np);
		kfree(p);
	}
}
