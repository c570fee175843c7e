// SPDX-License-Identifier: GPL-2.0-only
/* After intel_rapl_tpmi: under one lock the list is as empty at the label as it was before. */
#include <linux/err.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct control;
struct control *register_control(void);
void unregister_control(struct control *c);

struct package {
	struct list_head node;
	int id;
};

static LIST_HEAD(packages);
static DEFINE_MUTEX(packages_lock);
static struct control *control;

struct package *package_alloc(int id)
{
	struct package *p;
	int ret;

	mutex_lock(&packages_lock);
	if (list_empty(&packages)) {
		control = register_control();
		if (IS_ERR(control)) {
			ret = PTR_ERR(control);
			goto err_unlock;
		}
	}
	p = kzalloc(sizeof(*p), GFP_KERNEL);
	if (!p) {
		ret = -ENOMEM;
		goto err_control;
	}
	p->id = id;
	list_add(&p->node, &packages);
	mutex_unlock(&packages_lock);
	return p;

err_control:
	if (list_empty(&packages))
		unregister_control(control);
err_unlock:
	mutex_unlock(&packages_lock);
	return ERR_PTR(ret);
}
