// SPDX-License-Identifier: GPL-2.0-only
/*
 * After the Greybus ES2 driver: a request is on a list until its answer comes. Whoever takes it off
 * again has it to himself, and has to free it.
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
	return ret; // expect: warning: ref-leak {{memory of rq acquired by request_alloc() is not released on this path}}
}

int port_drop(struct port *port, size_t size)
{
	struct request *rq = request_alloc(size);

	if (!rq)
		return -ENOMEM;
	spin_lock(&port->lock);
	list_add(&rq->list, &port->requests);
	spin_unlock(&port->lock);
	wait_for_completion(&rq->received);
	spin_lock(&port->lock);
	list_del(&rq->list);
	spin_unlock(&port->lock);
	request_free(rq);
	return 0;
}
