// SPDX-License-Identifier: GPL-2.0-only
/*
 * A request is on a list until its answer comes; who takes it off frees it. Left on the list it is
 * for the function that goes through the list.
 */
#include <linux/completion.h>
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct request {
	struct list_head list;
	struct completion received;
	void *payload;
	bool active;
	int result;
};

struct port {
	spinlock_t lock;
	struct list_head requests;
};

int port_send(const struct port *port, const void *payload);

static struct request *request_alloc(size_t size)
{
	struct request *rq = kzalloc(sizeof(*rq), GFP_KERNEL);

	if (!rq)
		return NULL;
	rq->payload = kzalloc(size, GFP_KERNEL);
	if (!rq->payload) {
		kfree(rq);
		return NULL;
	}
	INIT_LIST_HEAD(&rq->list);
	init_completion(&rq->received);
	return rq;
}

static void request_free(struct request *rq)
{
	kfree(rq->payload);
	kfree(rq);
}

static void request_add(struct port *port, struct request *rq)
{
	rq->active = true;
	list_add_tail(&rq->list, &port->requests);
}

static void request_del(struct port *port, struct request *rq)
{
	if (rq->active) {
		rq->active = false;
		list_del(&rq->list);
	}
}

int port_ask(struct port *port, size_t size)
{
	struct request *rq = request_alloc(size);
	int ret;

	if (!rq)
		return -ENOMEM;
	spin_lock(&port->lock);
	request_add(port, rq);
	spin_unlock(&port->lock);
	ret = port_send(port, rq->payload);
	if (!ret)
		wait_for_completion(&rq->received);
	if (!ret)
		ret = rq->result;
	spin_lock(&port->lock);
	request_del(port, rq);
	spin_unlock(&port->lock);
	request_free(rq);
	return ret;
}

/* Another list has it too, or another one knows it by then. */
int port_move(struct port *port, struct list_head *done, size_t size)
{
	struct request *rq = request_alloc(size);

	if (!rq)
		return -ENOMEM;
	list_add(&rq->list, &port->requests);
	wait_for_completion(&rq->received);
	list_del(&rq->list);
	list_add(&rq->list, done);
	return 0;
}

int port_forget(struct port *port, size_t size)
{
	struct request *rq = request_alloc(size);

	if (!rq)
		return -ENOMEM;
	list_add(&rq->list, &port->requests);
	return port_send(port, rq->payload) ? 1 : 0;
}

void port_flush(struct port *port)
{
	struct request *rq, *next;

	list_for_each_entry_safe(rq, next, &port->requests, list) {
		list_del(&rq->list);
		request_free(rq);
	}
}
