// SPDX-License-Identifier: GPL-2.0-only
/* After the Greybus core: the release frees the answer by the helper, and forgets the question. */
#include <linux/container_of.h>
#include <linux/kref.h>
#include <linux/slab.h>

struct message {
	void *buffer;
	int number;
};

struct operation {
	struct kref ref;
	struct message *request, *response;
};

int message_number(const struct message *m);

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

int operation_number(struct operation *op)
{
	struct message *request = op->request;

	return message_number(request);
}

struct operation *operation_create(size_t size)
{
	struct operation *op = kzalloc(sizeof(*op), GFP_KERNEL);

	if (!op)
		return NULL;
	op->request = message_alloc(size);
	if (!op->request)
		goto err_op;
	op->response = message_alloc(size);
	if (!op->response)
		goto err_request;
	kref_init(&op->ref);
	return op;

err_request:
	message_free(op->request);
err_op:
	kfree(op);
	return NULL;
}

static void operation_release(struct kref *ref)
{
	struct operation *op = container_of(ref, struct operation, ref);

	message_free(op->response);
	kfree(op); // expect: warning: ref-leak {{nobody gives back request of struct operation when the object is freed}}
}

void operation_put(struct operation *op)
{
	kref_put(&op->ref, operation_release);
}
