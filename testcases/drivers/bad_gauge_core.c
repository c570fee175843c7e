// SPDX-License-Identifier: GPL-2.0-only
/*
 * A small class of devices: drivers register gauges with unique names, users look them up. The twin
 * good_gauge_core.c is right.
 */
#include <linux/device.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/slab.h>
#include <linux/xarray.h>

enum gauge_state { GAUGE_NEW, GAUGE_IDLE, GAUGE_BUSY, GAUGE_DEAD, GAUGE_STATES };
enum gauge_event { EV_START, EV_STOP, EV_REMOVE, GAUGE_EVENTS };

struct gauge {
	struct device dev;
	struct list_head next;
	enum gauge_state state;
	unsigned long id;
	int users;
};

static LIST_HEAD(gauges);
static DEFINE_MUTEX(gauges_lock);
static struct xarray gauges_by_id;

static void gauge_release(struct device *dev)
{
	kfree(container_of(dev, struct gauge, dev));
}

static const struct device_type gauge_type = {
	.name = "gauge",
	.release = gauge_release,
};

static int gauge_nothing(struct gauge *g)
{
	return 0;
}

static int gauge_refuse(struct gauge *g)
{
	return -EINVAL;
}

static int gauge_start(struct gauge *g)
{
	g->state = GAUGE_BUSY;
	return 0;
}

static int gauge_stop(struct gauge *g)
{
	g->state = GAUGE_IDLE;
	return 0;
}

static int gauge_kill(struct gauge *g)
{
	g->state = GAUGE_DEAD;
	return 0;
}

static int (*const gauge_jumps[GAUGE_STATES][GAUGE_EVENTS])(struct gauge *g) = {
	[GAUGE_NEW] = {
		[EV_START] = gauge_refuse,
		[EV_STOP] = gauge_nothing,
		[EV_REMOVE] = gauge_kill,
	},
	[GAUGE_IDLE] = {
		[EV_START] = gauge_start,
		[EV_STOP] = gauge_nothing,
		[EV_REMOVE] = gauge_kill,
	},
	[GAUGE_BUSY] = {
		[EV_START] = gauge_refuse,
		[EV_STOP] = gauge_stop, // expect: error: fsm-hole {{gauge_jumps[2][2]}}
	},
	[GAUGE_DEAD] = {
		[EV_START] = gauge_refuse,
		[EV_STOP] = gauge_nothing,
		[EV_REMOVE] = gauge_nothing,
	},
};

static int gauge_event(struct gauge *g, enum gauge_event event)
{
	return gauge_jumps[g->state][event](g);
}

static struct gauge *gauge_find(unsigned long id)
{
	struct gauge *g;

	list_for_each_entry(g, &gauges, next)
		if (g->id == id)
			return g;
	return NULL;
}

/* The reservation: the name is taken before anything else is made. */
static int gauge_reserve(struct gauge *g)
{
	mutex_lock(&gauges_lock);
	if (gauge_find(g->id)) {
		mutex_unlock(&gauges_lock);
		return -EEXIST;
	}
	mutex_unlock(&gauges_lock);
	mutex_lock(&gauges_lock);
	list_add_tail(&g->next, &gauges); // expect: error: check-then-insert {{gauges}}
	mutex_unlock(&gauges_lock);
	return 0;
}

static void gauge_unreserve(struct gauge *g)
{
	mutex_lock(&gauges_lock);
	list_del(&g->next);
	mutex_unlock(&gauges_lock);
}

struct gauge *gauge_register(struct device *parent, unsigned long id)
{
	struct gauge *g = kzalloc(sizeof(*g), GFP_KERNEL);
	int ret;

	if (!g)
		return ERR_PTR(-ENOMEM);
	device_initialize(&g->dev);
	g->dev.parent = parent;
	g->dev.type = &gauge_type;
	g->id = id;
	ret = dev_set_name(&g->dev, "gauge%lu", id);
	if (ret) {
		kfree(g); // expect: error: free-after-init {{kfree}}
		return ERR_PTR(ret);
	}
	ret = gauge_reserve(g);
	if (ret)
		goto err_put;
	ret = xa_insert(&gauges_by_id, id, g, GFP_KERNEL);
	if (ret)
		goto err_unreserve;
	ret = device_add(&g->dev);
	if (ret) {
		dev_err(&g->dev, "cannot be added\n");
		goto err_erase;
	}
	g->state = GAUGE_IDLE;
	return g;

err_erase:
	xa_erase(&gauges_by_id, id);
err_unreserve:
	gauge_unreserve(g);
err_put:
	put_device(&g->dev);
	return ERR_PTR(ret);
}

void gauge_unregister(struct gauge *g)
{
	gauge_event(g, EV_REMOVE);
	device_del(&g->dev);
	xa_erase(&gauges_by_id, g->id);
	gauge_unreserve(g);
	put_device(&g->dev);
	put_device(&g->dev); // expect: warning: double-put {{g}}
}

/* The gauge @id with a reference, or NULL. */
struct gauge *gauge_get(unsigned long id)
{
	struct gauge *g;

	mutex_lock(&gauges_lock);
	g = gauge_find(id);
	if (g)
		get_device(&g->dev);
	mutex_unlock(&gauges_lock);
	return g;
}

int gauge_run(unsigned long id)
{
	struct gauge *g = gauge_get(id);
	int ret;

	if (!g)
		return -ENODEV;
	ret = gauge_event(g, EV_START);
	if (!ret)
		ret = gauge_event(g, EV_STOP);
	put_device(&g->dev);
	dev_info(&g->dev, "ran: %d\n", ret); // expect: error: use-after-put {{g}}
	return ret;
}
