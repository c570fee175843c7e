// SPDX-License-Identifier: GPL-2.0-only
/* After xpc: what kind of machine it is decides alike what is set up and what is undone. */
#include <linux/errno.h>

int machine_is_large(void);
int link_init_large(void);
void link_exit_large(void);
int link_partitions(void);
int link_thread(void);

static int link_setup(void)
{
	int ret = -ENODEV;

	if (machine_is_large())
		ret = link_init_large();
	if (ret)
		return ret;
	ret = link_partitions();
	if (ret)
		goto out;
	ret = link_thread();
	if (ret)
		goto out;
	return 0;
out:
	if (machine_is_large())
		link_exit_large();
	return ret;
}

int link_start(void)
{
	return link_setup();
}
