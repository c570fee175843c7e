// SPDX-License-Identifier: GPL-2.0-only
/* Every element's lock is taken in one loop and released in another. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>

struct part {
	struct list_head node;
	struct mutex lock;
};

int reset_parts(struct list_head *parts);

int reset_all(struct list_head *parts)
{
	struct part *p;
	int ret;

	list_for_each_entry(p, parts, node) {
		if (!mutex_trylock(&p->lock)) {
			ret = -EBUSY;
			goto unwind;
		}
	}
	ret = reset_parts(parts);
	p = list_entry(parts->prev, struct part, node);
unwind:
	for (; &p->node != parts; p = list_entry(p->node.prev, struct part, node))
		mutex_unlock(&p->lock);
	return ret;
}

int reset_array(struct part *parts, int n)
{
	int i;

	for (i = 0; i < n; i++)
		mutex_lock(&parts[i].lock);
	for (i = n - 1; i >= 0; i--)
		mutex_unlock(&parts[i].lock);
	return 0;
}
