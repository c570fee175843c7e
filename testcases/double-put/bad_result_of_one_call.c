// SPDX-License-Identifier: GPL-2.0-only
/* The second call gives nothing out: the memory of the first one is freed again. */
#include <linux/slab.h>

struct map;

int map_read(int which, struct map **out);
int map_check(int which);

void map_show_both(void)
{
	struct map *map;

	if (map_read(0, &map))
		return;
	kfree(map);
	if (!map_check(1))
		kfree(map); // expect: double-put {{has already freed it}}
}
