// SPDX-License-Identifier: GPL-2.0-only
/* What the rounds of one loop took, the rounds of another give back: array, list, list backwards. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/of.h>
#include <linux/pm_runtime.h>

struct part {
	struct list_head node;
	struct device *dev;
};

int check(struct device_node *np);

int wake_parts(struct list_head *parts)
{
	struct part *p;
	int ret;

	list_for_each_entry(p, parts, node) {
		ret = pm_runtime_resume_and_get(p->dev);
		if (ret)
			goto unwind;
	}
	return 0;

unwind:
	for (p = list_entry(p->node.prev, struct part, node); &p->node != parts;
	     p = list_entry(p->node.prev, struct part, node))
		pm_runtime_put(p->dev);
	return ret;
}

int with_all_nodes(struct device_node *parent, struct device_node **nodes, int n)
{
	int i, ret = 0;

	for (i = 0; i < n; i++) {
		of_node_get(nodes[i]);
		ret = check(nodes[i]);
		if (ret) {
			i++;
			break;
		}
	}
	while (i--)
		of_node_put(nodes[i]);
	return ret;
}

int with_four_nodes(struct device_node *parent)
{
	struct device_node *nodes[4];
	int i, ret = -ENODEV;

	for (i = 0; i < 4; i++) {
		nodes[i] = of_get_next_child(parent, NULL);
		if (!nodes[i])
			goto put;
	}
	ret = check(nodes[0]);
put:
	while (--i >= 0)
		of_node_put(nodes[i]);
	return ret;
}
