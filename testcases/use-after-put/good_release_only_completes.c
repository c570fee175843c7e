// SPDX-License-Identifier: GPL-2.0-only
/* The release that the type names only completes: who dropped the count waits, and frees by hand. */
#include <linux/completion.h>
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/kobject.h>
#include <linux/slab.h>

struct policy {
	struct kobject kobj;
	struct completion gone;
	int *cpus;
};

static void policy_release(struct kobject *kobj)
{
	struct policy *p = container_of(kobj, struct policy, kobj);

	complete(&p->gone);
}

static const struct kobj_type policy_type = {
	.release = policy_release,
};

static void policy_put(struct policy *p)
{
	struct kobject *kobj = &p->kobj;
	struct completion *gone = &p->gone;

	kobject_put(kobj);
	wait_for_completion(gone);
}

void policy_free(struct policy *p)
{
	policy_put(p);
	kfree(p->cpus);
	kfree(p);
}

struct policy *policy_alloc(struct kobject *parent)
{
	struct policy *p = kzalloc(sizeof(*p), GFP_KERNEL);
	int ret;

	if (!p)
		return NULL;
	init_completion(&p->gone);
	ret = kobject_init_and_add(&p->kobj, &policy_type, parent, "policy");
	if (ret) {
		kobject_put(&p->kobj);
		kfree(p->cpus);
		kfree(p);
		return NULL;
	}
	return p;
}
