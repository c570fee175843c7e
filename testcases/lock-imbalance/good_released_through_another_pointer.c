// SPDX-License-Identifier: GPL-2.0-only
/* The lock is released through a pointer that was read again and may be seen as another one. */
#include <linux/mutex.h>

struct table {
	struct mutex lock;
	int used;
};

struct cursor {
	struct table *table;
	int at;
};

int cursor_advance(struct cursor *c);

int table_walk(struct table *t)
{
	struct cursor c = {.table = t};
	int n = 0;

	mutex_lock(&c.table->lock);
	while (cursor_advance(&c)) {
		if (n++ > 8)
			break;
	}
	mutex_unlock(&c.table->lock);
	return n;
}

void table_walk_twice(struct table *t)
{
	table_walk(t);
	table_walk(t);
}
