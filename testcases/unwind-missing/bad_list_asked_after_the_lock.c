// SPDX-License-Identifier: GPL-2.0-only
/* The lock is dropped before the list is asked again: others may have filled it in between. */
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

	mutex_lock(&packages_lock);
	if (list_empty(&packages)) {
		control = register_control();
		if (IS_ERR(control)) {
			mutex_unlock(&packages_lock);
			return ERR_CAST(control);
		}
	}
	mutex_unlock(&packages_lock);
	p = kzalloc(sizeof(*p), GFP_KERNEL);
	if (!p)
		goto err_control;
	p->id = id;
	mutex_lock(&packages_lock);
	list_add(&p->node, &packages);
	mutex_unlock(&packages_lock);
	return p;

err_control:
	if (list_empty(&packages))
		unregister_control(control);
	return ERR_PTR(-ENOMEM); // expect: error: unwind-missing {{register_control() is not undone by unregister_control()}}
}
