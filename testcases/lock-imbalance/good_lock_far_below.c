// SPDX-License-Identifier: GPL-2.0-only
/* Wrappers take and release for their caller, through levels, recursion and pointers. */
#include <linux/mutex.h>
#include <linux/errno.h>

struct port {
	struct mutex lock;
	int users;
};

struct port_ops {
	void (*enter)(struct port *p);
	void (*leave)(struct port *p);
};

static void enter_second(struct port *p)
{
	mutex_lock(&p->lock);
}

static void leave_second(struct port *p)
{
	mutex_unlock(&p->lock);
}

static void enter(struct port *p)
{
	enter_second(p);
}

static void leave(struct port *p)
{
	leave_second(p);
}

int levels(struct port *p)
{
	enter(p);
	if (!p->users) {
		leave(p);
		return -ENODEV;
	}
	p->users--;
	leave(p);
	return 0;
}

static struct port_ops ops = { .enter = enter, .leave = leave };

int pointers(struct port *p)
{
	ops.enter(p);
	if (!p->users) {
		ops.leave(p);
		return -ENODEV;
	}
	p->users--;
	ops.leave(p);
	return 0;
}

static void enter_after(struct port *p, int n)
{
	if (n)
		enter_after(p, n - 1);
	else
		mutex_lock(&p->lock);
}

int recursion(struct port *p)
{
	enter_after(p, 2);
	if (!p->users) {
		mutex_unlock(&p->lock);
		return -ENODEV;
	}
	mutex_unlock(&p->lock);
	return 0;
}

static void visit(struct port *p, void (*what)(struct port *p))
{
	what(p);
}

static void count(struct port *p)
{
	mutex_lock(&p->lock);
	p->users++;
	mutex_unlock(&p->lock);
}

void parameter(struct port *p)
{
	visit(p, count);
	visit(p, count);
}
