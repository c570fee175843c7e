// SPDX-License-Identifier: GPL-2.0-only
/* After the habanalabs security tables: straight code of very many calls, and a count behind it. */
#include <linux/of.h>
#include <linux/errno.h>

int table_write(int reg, int value);

#define TEN(x) x x x x x x x x x x
#define WRITES TEN(TEN(TEN(table_write(1, 2); table_write(3, 4);)))

int table_fill(struct device_node *np)
{
	struct device_node *child = of_get_child_by_name(np, "table");

	if (!child)
		return -ENODEV;
	WRITES
	if (table_write(5, 6))
		return -EIO; // expect: error: ref-leak {{child}}
	of_node_put(child);
	return 0;
}
