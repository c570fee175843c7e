// SPDX-License-Identifier: GPL-2.0-only
/* The work function releases the lock; whether it runs now is not known, here nor in the callers. */
#include <linux/spinlock.h>

struct journal {
	spinlock_t lock;
	int in_flight;
};

void run_or_queue(struct journal *j, void (*fn)(struct journal *j));

static void journal_write(struct journal *j)
{
	j->in_flight = 1;
	spin_unlock(&j->lock);
}

static void journal_try_write(struct journal *j)
{
	if (!j->in_flight)
		run_or_queue(j, journal_write);
	else
		spin_unlock(&j->lock);
}

void journal_flush(struct journal *j, bool dirty)
{
	spin_lock(&j->lock);
	if (dirty)
		journal_try_write(j);
	else
		spin_unlock(&j->lock);
}
