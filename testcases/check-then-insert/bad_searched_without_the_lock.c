// SPDX-License-Identifier: GPL-2.0-only
/* The search for a duplicate takes no lock at all, and a claim is tested and made in two sections. */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/slab.h>

struct rule {
	struct list_head next;
	int id;
};

struct port {
	struct mutex lock;
	void *owner;
};

static LIST_HEAD(rules);
static DEFINE_MUTEX(rules_lock);

static struct rule *rule_find(int id)
{
	struct rule *r;

	list_for_each_entry(r, &rules, next)
		if (r->id == id)
			return r;
	return NULL;
}

int rule_add(int id)
{
	struct rule *r;

	if (rule_find(id))
		return -EEXIST;
	r = kzalloc(sizeof(*r), GFP_KERNEL);
	if (!r)
		return -ENOMEM;
	r->id = id;
	mutex_lock(&rules_lock);
	list_add(&r->next, &rules); // known-fn: check-then-insert a search without any lock may be serialised by all callers
	mutex_unlock(&rules_lock);
	return 0;
}

int port_claim(struct port *port, void *who)
{
	void *owner;

	mutex_lock(&port->lock);
	owner = port->owner;
	mutex_unlock(&port->lock);
	if (owner)
		return -EBUSY;
	mutex_lock(&port->lock);
	port->owner = who; // known-fn: check-then-insert a copy of the member that is tested later is not taken for the check
	mutex_unlock(&port->lock);
	return 0;
}
