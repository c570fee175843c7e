// SPDX-License-Identifier: GPL-2.0-only
/*
 * The lock lies in a record inside the one around the list's element, and a branch in between makes
 * ways meet: it is the same lock still. Shaped after the tasklets of sun6i-dma and k3dma.
 */
#include <linux/errno.h>
#include <linux/list.h>
#include <linux/spinlock.h>

struct lane {
	struct list_head node;
};

struct virt_lane {
	struct lane lane;
	spinlock_t lock;
	struct list_head issued;
	int idle;
};

struct order {
	struct list_head node;
};

struct wire {
	struct order *done;
	struct wire_lane *used_by;
};

struct wire_lane {
	struct virt_lane vl;
	struct list_head node;
	struct wire *wire;
};

struct wiring {
	struct list_head lanes, waiting;
	spinlock_t lock;
	struct wire *wires;
	unsigned int nwires;
};

static int wire_start(struct wire_lane *l)
{
	struct order *o = list_entry(l->vl.issued.next, struct order, node);

	if (!l->wire)
		return -EAGAIN;
	if (l->vl.idle) {
		l->wire->done = NULL;
		return -EAGAIN;
	}
	list_del(&o->node);
	l->wire->done = NULL;
	return 0;
}

static void wiring_work(struct wiring *w)
{
	struct wire_lane *l;
	struct wire *wire;
	unsigned int given = 0, i;

	list_for_each_entry(l, &w->lanes, vl.lane.node) {
		spin_lock_irq(&l->vl.lock);
		wire = l->wire;
		if (wire && wire->done) {
			if (wire_start(l)) {
				l->wire = NULL;
				wire->used_by = NULL;
			}
		}
		spin_unlock_irq(&l->vl.lock);
	}
	spin_lock_irq(&w->lock);
	for (i = 0; i < w->nwires; i++) {
		wire = &w->wires[i];
		if (wire->used_by || list_empty(&w->waiting))
			continue;
		l = list_entry(w->waiting.next, struct wire_lane, node);
		list_del(&l->node);
		given |= 1u << i;
		wire->used_by = l;
		l->wire = wire;
	}
	spin_unlock_irq(&w->lock);
	for (i = 0; i < w->nwires; i++) {
		if (!(given & (1u << i)))
			continue;
		l = w->wires[i].used_by;
		if (l) {
			spin_lock_irq(&l->vl.lock);
			wire_start(l);
			spin_unlock_irq(&l->vl.lock);
		}
	}
}

void (*wiring_handler)(struct wiring *w) = wiring_work;
