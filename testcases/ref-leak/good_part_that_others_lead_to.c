// SPDX-License-Identifier: GPL-2.0-only
/* The message that points back to the operation is known to the queue as well, which frees it later. */
#include <linux/list.h>
#include <linux/slab.h>

struct operation;

struct message {
	struct operation *operation;
	struct list_head node;
};

struct operation {
	struct message *request;
	void *data;
};

static LIST_HEAD(messages);

struct operation *operation_create(size_t size)
{
	struct operation *op = kzalloc(sizeof(*op), GFP_KERNEL);

	if (!op)
		return NULL;
	op->request = kzalloc(sizeof(*op->request), GFP_KERNEL);
	if (!op->request)
		goto err_op;
	op->request->operation = op;
	list_add(&op->request->node, &messages);
	op->data = kzalloc(size, GFP_KERNEL);
	if (!op->data) {
		op->request->operation = NULL;
		goto err_op;
	}
	return op;

err_op:
	kfree(op);
	return NULL;
}

void messages_free(void)
{
	struct message *m, *next;

	list_for_each_entry_safe(m, next, &messages, node) {
		list_del(&m->node);
		kfree(m);
	}
}
