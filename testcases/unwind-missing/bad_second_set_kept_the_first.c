// SPDX-License-Identifier: GPL-2.0-only
/* After buses_init() of 6.1: the first set stays in a global when creating the second fails. */
#include <linux/types.h>
#include <linux/errno.h>

struct table;

struct table *table_create(const char *name);
void table_destroy(struct table *table);

static struct table *buses;
static struct table *systems;

int tables_init(void)
{
	buses = table_create("bus");
	if (!buses)
		return -ENOMEM;
	systems = table_create("system");
	if (!systems)
		return -ENOMEM; // expect: warning: unwind-missing {{table_create}}
	return 0;
}

void tables_exit(void)
{
	table_destroy(systems);
	table_destroy(buses);
}
