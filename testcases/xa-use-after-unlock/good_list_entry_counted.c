// SPDX-License-Identifier: GPL-2.0-only
/*
 * A reference is taken while the list is locked.
 */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/refcount.h>
#include <linux/slab.h>

struct client {
	struct list_head node;
	refcount_t users;
	int id;
	int budget;
};

static struct list_head clients;
static struct mutex clients_lock;

void client_put(struct client *c);

int client_charge(int id, int amount)
{
	struct client *c;

	mutex_lock(&clients_lock);
	list_for_each_entry(c, &clients, node) {
		if (c->id != id)
			continue;
		refcount_inc(&c->users);
		mutex_unlock(&clients_lock);
		c->budget -= amount;
		client_put(c);
		return 0;
	}
	mutex_unlock(&clients_lock);
	return -ENOENT;
}

void client_put(struct client *c)
{
	mutex_lock(&clients_lock);
	if (refcount_dec_and_test(&c->users)) {
		list_del(&c->node);
		kfree(c);
	}
	mutex_unlock(&clients_lock);
}
