// SPDX-License-Identifier: GPL-2.0-only
/* After buses_init() of 6.12: the first set goes when the second cannot be made. */
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
	if (!systems) {
		table_destroy(buses);
		buses = NULL;
		return -ENOMEM;
	}
	return 0;
}

void tables_exit(void)
{
	table_destroy(systems);
	table_destroy(buses);
}
