// SPDX-License-Identifier: GPL-2.0-only
/* After the Greybus core: the message points back to the operation that holds it, and is lost with it. */
#include <linux/slab.h>
#include <linux/types.h>

struct operation;

struct message {
	struct operation *operation;
	void *buffer;
};

struct operation {
	struct message *request;
	struct message *response;
	int type;
};

static struct message *message_alloc(size_t size)
{
	struct message *m = kzalloc(sizeof(*m), GFP_KERNEL);

	if (!m)
		return NULL;
	m->buffer = kzalloc(size, GFP_KERNEL);
	if (!m->buffer) {
		kfree(m);
		return NULL;
	}
	return m;
}

static void message_free(struct message *m)
{
	kfree(m->buffer);
	kfree(m);
}

struct operation *operation_create(int type, size_t size)
{
	struct operation *op = kzalloc(sizeof(*op), GFP_KERNEL);

	if (!op)
		return NULL;
	op->request = message_alloc(size);
	if (!op->request)
		goto err_op;
	op->request->operation = op;
	op->response = message_alloc(size);
	if (!op->response)
		goto err_request;
	op->type = type;
	return op;

err_request:
err_op:
	kfree(op);
	return NULL; // expect: error: ref-leak {{acquired by message_alloc() is not released on this path}}
}

void operation_destroy(struct operation *op)
{
	message_free(op->response);
	message_free(op->request);
	kfree(op);
}
