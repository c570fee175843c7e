// SPDX-License-Identifier: GPL-2.0-only
/* The lock is taken and released far below; taking it again here waits for ever. */
#include <linux/mutex.h>
#include <linux/errno.h>

struct port {
	struct mutex lock;
	int users;
};

struct port_ops {
	void (*count)(struct port *p);
};

static void count_third(struct port *p)
{
	mutex_lock(&p->lock);
	p->users++;
	mutex_unlock(&p->lock);
}

static void count_second(struct port *p)
{
	count_third(p);
}

static void count_first(struct port *p)
{
	count_second(p);
}

void three_levels(struct port *p)
{
	mutex_lock(&p->lock);
	count_first(p); // expect: lock-imbalance {{already holds it}}
	mutex_unlock(&p->lock);
}

static void count_down(struct port *p, int n)
{
	if (n) {
		count_down(p, n - 1);
		return;
	}
	mutex_lock(&p->lock);
	p->users--;
	mutex_unlock(&p->lock);
}

void recursion(struct port *p)
{
	mutex_lock(&p->lock);
	count_down(p, 3); // expect: lock-imbalance {{already holds it}}
	mutex_unlock(&p->lock);
}

static struct port_ops ops = { .count = count_second };

void pointer(struct port *p)
{
	mutex_lock(&p->lock);
	ops.count(p); // expect: lock-imbalance {{already holds it}}
	mutex_unlock(&p->lock);
}

static void visit(struct port *p, void (*what)(struct port *p))
{
	what(p);
}

void parameter(struct port *p)
{
	mutex_lock(&p->lock);
	visit(p, count_second); // expect: lock-imbalance {{already holds it}}
	mutex_unlock(&p->lock);
}
